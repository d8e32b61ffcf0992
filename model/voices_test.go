package model

import (
	"fmt"
	"testing"
)

func TestVoices(t *testing.T) {
	c := &Comparison{Articles: make([]Article, 7), Copies: []Copy{{Articles: []int{1, 3, 4}}, {Articles: []int{2, 6}}}}
	for _, tt := range []struct {
		articles []int
		want     string
	}{
		{nil, "[]"},
		{[]int{0}, "[[0]]"},
		{[]int{0, 1, 2, 3}, "[[0] [1 3] [2]]"},
		{[]int{4, 0, 1, 6, 5, 2}, "[[4 1] [0] [6 2] [5]]"},
		{[]int{3, 3, 5}, "[[3] [5]]"},
	} {
		if got := fmt.Sprint(c.Voices(tt.articles)); got != tt.want {
			t.Errorf("%v: %s, want %s", tt.articles, got, tt.want)
		}
	}
	c = &Comparison{Articles: make([]Article, 3), Copies: []Copy{{Articles: []int{0, 1, 2}}}}
	if got := fmt.Sprint(c.Voices([]int{0, 2})); got != "[[0] [2]]" || !c.OneText(0, 2) || c.OneText(0, 3) {
		t.Errorf("all of one text: %s", got)
	}
}
