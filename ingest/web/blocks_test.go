package web

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestWalk gives the paragraphs of small pieces of HTML, as "role: text" joined by "/".
func TestWalk(t *testing.T) {
	for page, want := range map[string]string{
		`<p>One</p><p>Two</p>`:                                     "body: One/body: Two",
		`bare <b>bold</b> text<p>One</p>tail`:                      "body: bare bold text/body: One/body: tail",
		"<p>a\n  b\t c&nbsp;d</p>":                                 "body: a b c d",
		`<p>co&shy;oper&shy;ate</p>`:                               "body: cooperate",
		`<p>one<br>two</p>`:                                        "body: one two",
		`<p>one<br><br>two<br> <br>three</p>`:                      "body: one/body: two/body: three",
		`<p>one<hr>two`:                                            "body: one/body: two",
		`<div>intro<div>inner</div>outro</div>`:                    "body: intro/body: inner/body: outro",
		`<p>T<span>he ferry</span></p>`:                            "body: The ferry",
		`<p><span>Port Anselm</span><span>Coast Wire</span>`:       "body: Port Anselm Coast Wire",
		`<ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul>`: "body: One/body: Two/body: Three",
		`<figure><img><figcaption>A ship. <span class=credit>AP</span></figcaption></figure>`:                            "caption: A ship./boilerplate: AP",
		`<div class="wp-caption"><p class="wp-caption-text">A ship.</p></div>`:                                           "caption: A ship.",
		`<blockquote class="twitter-tweet"><p>Help</p>&mdash; A (@a)</blockquote>`:                                       "post: Help/post: — A (@a)",
		`<blockquote><p>Help</p></blockquote>`:                                                                           "body: Help",
		`<table><tr><th>Ship</th><th>Dead</th></tr><tr><td>Nordstern</td><td>12</td></tr></table>`:                       "body: Ship | Dead/body: Nordstern | 12",
		`<table><tr><td>menu</td><td><p>One</p><p>Two</p><p>Three</p></td></tr></table>`:                                 "body: menu/body: One/body: Two/body: Three",
		`<table><caption>Ships</caption><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr></table>`:               "caption: Ships/body: a | b/body: c",
		`<p>seen<script>x</script><style>x</style><svg><text>x</text></svg><template>x</template><iframe>x</iframe></p>`: "body: seen",
		`<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字`:                                                                "body: 漢字",
		`<my-box>one</my-box><my-box>two</my-box>`:                                                                       "body: one/body: two",
	} {
		doc, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range walk(doc) {
			got = append(got, fmt.Sprintf("%s: %s", p.role, p.text))
		}
		if strings.Join(got, "/") != want {
			t.Errorf("%s\n got %q\nwant %q", page, strings.Join(got, "/"), want)
		}
	}
}

func TestLinkedShare(t *testing.T) {
	doc, err := html.Parse(strings.NewReader(`<p>abcd <a href=x>efgh</a></p>`))
	if err != nil {
		t.Fatal(err)
	}
	if p := walk(doc); len(p) != 1 || p[0].linked != 0.5 {
		t.Errorf("%+v", p)
	}
}
