package io.github.csprules.html;

import io.github.csprules.model.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of a page, with its attributes and content.
 * <p>
 * Every text and every value of an attribute is escaped when the page is written; there is no other way to put a text into a page.
 * What is written is HTML and well-formed XML at once.
 */
final class Element {

    /** Without an end tag. */
    private static final Set<String> EMPTY = Set.of("meta");

    /** Followed by what stands on the same line. */
    private static final Set<String> INLINE = Set.of("a", "bdi", "code", "span", "strong", "td", "th");

    private static final Set<String> ADDRESSES = Set.of("href", "src", "style", "srcdoc", "action", "xlink:href");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>(); // elements, and texts as they came

    private Element(String name) {
        this.name = name;
    }

    static Element of(String name) {
        return new Element(name);
    }

    static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    static Element of(String name, Element... children) {
        return new Element(name).add(children);
    }

    static Element of(String name, List<Element> children) {
        return new Element(name).add(children);
    }

    /** A link to another place, which is told nothing about this page. */
    static Element link(URI address, String text) {
        if (!"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("a page links to https only");
        }
        Element link = of("a", text).set("rel", "noopener noreferrer");
        link.attributes.put("href", address.toASCIIString());
        return link;
    }

    /**
     * Sets an attribute.
     *
     * @throws IllegalArgumentException if it is one that browsers follow or execute
     */
    Element set(String attribute, String value) {
        if (ADDRESSES.contains(attribute) || attribute.startsWith("on")) {
            throw new IllegalArgumentException("no attribute " + attribute + " in a page");
        }
        attributes.put(attribute, value);
        return this;
    }

    Element set(String attribute, int value) {
        return set(attribute, String.valueOf(value));
    }

    Element style(String classes) {
        return set("class", classes);
    }

    Element text(String text) {
        content.add(text);
        return this;
    }

    Element add(Element... children) {
        return add(List.of(children));
    }

    Element add(List<Element> children) {
        content.addAll(children);
        return this;
    }

    boolean isEmpty() {
        return content.isEmpty();
    }

    void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            escape(value, out);
            out.append('"');
        });
        if (EMPTY.contains(name)) {
            out.append("/>\n");
            return;
        }
        out.append('>');
        for (Object part : content) {
            if (part instanceof Element child) {
                child.write(out);
            } else {
                escape((String) part, out);
            }
        }
        out.append("</").append(name).append('>');
        if (!INLINE.contains(name)) {
            out.append('\n');
        }
    }

    /** Writes a text so that it is one in any place of a page; characters that cannot be seen are shown as escapes. */
    private static void escape(String text, StringBuilder out) {
        String shown = Problem.visible(text);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\ufffe', '\uffff' -> out.append('\ufffd'); // no characters of XML
                default -> out.append(c);
            }
        }
    }
}
