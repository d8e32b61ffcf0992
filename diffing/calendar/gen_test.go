package calendar
import ("os";"strings";"testing")
func TestGen(t *testing.T){
 b,_:=os.ReadFile("/tmp/q/dcases.txt"); var o strings.Builder
 for _,s:=range strings.Split(strings.TrimSpace(string(b)),"\n"){ o.WriteString("== "+s+"\n"+tableLines(s,on(t,"2014-03-12"))) }
 os.WriteFile("testdata/read.txt",[]byte(o.String()),0o644)
}
