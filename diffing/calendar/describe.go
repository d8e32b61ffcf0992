package calendar

import (
	"fmt"
	"time"
)

// Describe puts a date into plain words: "9 July 2017", "March 2017", "since 2003", "a Friday".
func Describe(d Date) string {
	s := describeSpan(d)
	if d.Part != WholeDay {
		s += ", " + d.Part.String()
	}
	if d.Bound != On {
		s = d.Bound.String() + " " + s
	}
	return s
}

func describeSpan(d Date) string {
	if !d.Resolved {
		switch {
		case d.MonthDay != 0:
			return fmt.Sprintf("%d %s", d.MonthDay, d.Month)
		case d.Month != 0:
			return d.Month.String()
		case d.HasWeekday:
			return "a " + d.Weekday.String()
		}
		return "some " + d.Granularity.String()
	}
	fy, fm, fd := d.From.Civil()
	ty, tm, td := d.To.Civil()
	about := ""
	if d.Slack > 0 && d.Bound != Around {
		about = "about "
	}
	switch {
	case d.From == d.To:
		return about + fmt.Sprintf("%d %s %d", fd, fm, fy)
	case fm == time.January && fd == 1 && tm == time.December && td == 31:
		if fy == ty {
			return about + fmt.Sprint(fy)
		}
		return about + fmt.Sprintf("%d to %d", fy, ty)
	case fy == ty && fm == tm && fd == 1 && td == daysIn(ty, tm):
		return about + fmt.Sprintf("%s %d", fm, fy)
	case fy == ty && fm == tm:
		return about + fmt.Sprintf("%d to %d %s %d", fd, td, tm, ty)
	}
	return about + fmt.Sprintf("%d %s %d to %d %s %d", fd, fm, fy, td, tm, ty)
}
