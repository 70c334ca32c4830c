package io.github.csprules.html;

import io.github.csprules.model.Problem;

/** A drawing in a page. Those who do not see it hear its title; what it shows stands in a table too. */
final class Drawing {

    /** The usual width of a letter, by which texts are cut; a text of wide letters is cut by its frame. */
    private static final int LETTER = 7;

    private static final int ASCENT = 18;
    private static final int DESCENT = 8;

    private final Element root;
    private final String title;

    Drawing(String title, int width, int height) {
        this.title = title;
        root = Element.of("svg")
                .style("drawing")
                .set("xmlns", "http://www.w3.org/2000/svg")
                .set("role", "img")
                .set("aria-label", title)
                .set("viewBox", "0 0 " + width + " " + height)
                .set("width", width)
                .set("height", height);
    }

    /** The drawing in a figure that the heading above it explains. */
    Element figure() {
        return Element.of("figure", Page.scrolling(title, root));
    }

    /** The drawing in its figure, which scrolls where the page is narrower. */
    Element figure(String caption) {
        return Element.of("figure", Page.scrolling(caption, root), Element.of("figcaption", caption));
    }

    Drawing rectangle(String style, int x, int y, int rectangleWidth, int height) {
        root.add(shape("rect", style)
                .set("x", x)
                .set("y", y)
                .set("width", rectangleWidth)
                .set("height", height)
                .set("rx", 4));
        return this;
    }

    /** A line along points: x and y of each. */
    Drawing path(String style, int... points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "M" : " L").append(points[i]).append(' ').append(points[i + 1]);
        }
        root.add(shape("path", style).set("d", path.toString()));
        return this;
    }

    /** A text that begins at a point: only as much of it as has room, whatever its letters are. */
    Drawing text(String style, int x, int y, int room, String text) {
        root.add(Element.of(
                        "svg", shape("text", style).set("x", 0).set("y", ASCENT).text(cut(text, room / LETTER)))
                .set("x", x)
                .set("y", y - ASCENT)
                .set("width", room)
                .set("height", ASCENT + DESCENT));
        return this;
    }

    /** A short text around a point. */
    Drawing centered(String style, int x, int y, String text) {
        root.add(shape("text", style)
                .set("x", x)
                .set("y", y)
                .set("text-anchor", "middle")
                .text(text));
        return this;
    }

    private static Element shape(String name, String style) {
        return Element.of(name).style(style);
    }

    /** The beginning of a text; letters of East Asia take the room of two. */
    static String cut(String text, int room) {
        String shown = Problem.visible(text);
        int used = 0;
        for (int i = 0; i < shown.length(); ) {
            int c = shown.codePointAt(i);
            int next = i + Character.charCount(c);
            used += c < 0x1100 ? 1 : 2;
            if (used > room || (used == room && next < shown.length())) {
                return shown.substring(0, i) + "…";
            }
            i = next;
        }
        return shown;
    }
}
