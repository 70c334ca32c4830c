package io.github.csprules.html;

/** A table with a caption and a heading for each column. The first cell of a row is its heading. */
final class Table {

    private final String caption;
    private final Element head = Element.of("tr");
    private final Element body = Element.of("tbody");

    Table(String caption, String... columns) {
        this.caption = caption;
        for (String column : columns) {
            head.add(Element.of("th", column).set("scope", "col"));
        }
    }

    Table row(Element... cells) {
        body.add(Element.of("tr", cells));
        return this;
    }

    /** The heading of a row. */
    static Element header(String text) {
        return Element.of("th", text).set("scope", "row");
    }

    static Element cell(String text) {
        return Element.of("td", text);
    }

    static Element number(long number) {
        return cell(String.valueOf(number)).style("number");
    }

    /** The table, which scrolls where the page is narrower. */
    Element element() {
        return Page.scrolling(
                caption, Element.of("table", Element.of("caption", caption), Element.of("thead", head), body));
    }
}
