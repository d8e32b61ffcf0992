package detail
import "crosscheck/diffing/reading"
func Slot(st *reading.Story,a,b,c,d int) float64 { al:=align(st,&st.Articles[0].Sentences[0],&st.Articles[1].Sentences[0]); return al.slot(stretch{a,b},stretch{c,d}) }
func Cov(st *reading.Story) float64 { return align(st,&st.Articles[0].Sentences[0],&st.Articles[1].Sentences[0]).covered() }
