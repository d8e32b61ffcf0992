package segment

import "testing"

func TestEnumerations(t *testing.T) {
	check(t, "en", "1) sign it", "2) send it", "3) forget it")
	check(t, "en", "a. Sign it", "b. Send it.", "c. Forget it.")
	check(t, "en", "A. Because it sank.", "Nobody asked.")
	check(t, "en", "IV. The sinking of the ferry.", "V. The rescue.")
}

func TestNoEnumeration(t *testing.T) {
	check(t, "en", "They want three things: 1) peace, 2) bread and 3) work.", "They got 2) alone.")
	check(t, "en", "The aims: 1. Peace.", "2. Bread.")
	check(t, "en", "1) The first of 3) is missing.")
}

func TestBullets(t *testing.T) {
	check(t, "en", "• ferry", "• plane", "• 3. bus")
	check(t, "en", "Photo: A. Roe • Strait Press")
}

func TestLines(t *testing.T) {
	checkText(t, "en", "The ferry that left Port\nAnselm on Monday sank. All\naboard died.", "The ferry that left Port\nAnselm on Monday sank.", "All\naboard died.")
	checkText(t, "en", "- ferry\n- plane that\n  was late\n- bus", "- ferry", "- plane that\n  was late", "- bus")
	checkText(t, "en", "1. Ferry sinks\n2. Plane lands", "1. Ferry sinks", "2. Plane lands")
	checkText(t, "en", "We will win!\n— Dana Crane (@crane) July 9\nShe won.\n— Ida Park", "We will win!", "— Dana Crane (@crane) July 9\nShe won.", "— Ida Park")
	checkText(t, "en", "The ferry sank\n— it was old\n— on Monday.", "The ferry sank\n— it was old\n— on Monday.")
	checkText(t, "en", "ferry\nplane\r\nlate bus\n", "ferry", "plane", "late bus")
	checkText(t, "en", "It was a cold\nnight in the city", "It was a cold\nnight in the city")
}
