package finding

import (
	"reflect"
	"testing"

	"crosscheck/model"
)

func TestBySaying(t *testing.T) {
	value := func(article int, text string) Value {
		return Value{model.Ref{Article: article}, model.Span{Text: text}}
	}
	got := BySaying([]Value{value(0, "12"), value(1, "17"), value(1, "a third"), value(2, "12"), value(2, "12"), value(4, "12"), value(5, "17")})
	want := []Said{{[]int{0, 2, 4}, []string{"12"}}, {[]int{1}, []string{"17", "a third"}}, {[]int{5}, []string{"17"}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
