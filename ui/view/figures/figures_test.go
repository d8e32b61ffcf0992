package figures

import (
	"testing"

	"crosscheck/ui/uitest/viewtest"
)

func TestLayouts(t *testing.T) { viewtest.Goldens(t, &View{}) }

func TestAnySize(t *testing.T) { viewtest.AnySize(t, &View{}) }

func TestASCII(t *testing.T) { viewtest.ASCII(t, &View{}) }

func TestNamesInTheHeader(t *testing.T) { viewtest.Named(t, &View{}) }

func BenchmarkKey(b *testing.B) { viewtest.Bench(b, &View{}) }
