package io.github.csprules.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementTest {

    static Arguments[] texts() {
        return new Arguments[] {
            Arguments.of("plain", "plain"),
            Arguments.of("<b>", "&lt;b&gt;"),
            Arguments.of("a & b &amp; c", "a &amp; b &amp;amp; c"),
            Arguments.of("\"it's\"", "&quot;it&#39;s&quot;"),
            Arguments.of("a\u0000b\nc", "a\\u0000b\\u000ac"),
            Arguments.of("\u202e\u2028", "\\u202e\\u2028"),
            Arguments.of("\ud800x", "\\ud800x"),
            Arguments.of("\ufffe\uffff", "\ufffd\ufffd"),
            Arguments.of("é漢𝒳", "é漢𝒳"),
        };
    }

    private static String written(Element element) {
        StringBuilder out = new StringBuilder();
        element.write(out);
        return out.toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_and_a_value_are_escaped(String text, String escaped) {
        assertThat(written(Element.of("td", text))).isEqualTo("<td>" + escaped + "</td>");
        assertThat(written(Element.of("td").set("aria-label", text)))
                .isEqualTo("<td aria-label=\"" + escaped + "\"></td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"href", "src", "style", "srcdoc", "action", "onclick", "onload"})
    void nothing_that_a_browser_follows_or_executes_is_an_attribute(String attribute) {
        assertThatThrownBy(() -> Element.of("p").set(attribute, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_link_leads_to_https() {
        assertThat(written(Element.link(URI.create("https://example.com/a?b&c"), "<d>")))
                .isEqualTo("<a rel=\"noopener noreferrer\" href=\"https://example.com/a?b&amp;c\">&lt;d&gt;</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://example.com", "data:text/html,x", "page"})
    void a_link_leads_nowhere_else(String address) {
        assertThatThrownBy(() -> Element.link(URI.create(address), "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
