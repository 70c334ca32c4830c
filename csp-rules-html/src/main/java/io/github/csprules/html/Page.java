package io.github.csprules.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** A whole page: head with its only style sheet, banner, main part, and a line at its end. It loads nothing and runs nothing. */
final class Page {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** In one line, because a line end would be shown as an escape; without quotes, which would be escaped too. */
    private static final String STYLE = style();

    private final Words words;
    private final String title;
    private final Element banner = Element.of("header");
    private final Element main = Element.of("main");

    Page(Words words, String title) {
        this.words = words;
        this.title = title;
    }

    Page banner(List<Element> parts) {
        banner.add(parts);
        return this;
    }

    /** Adds a section, unless there is nothing in it. */
    Page add(List<Element> sections) {
        main.add(sections);
        return this;
    }

    String toHtml(String library) {
        Element page = Element.of("html")
                .set("xmlns", XHTML)
                .set("lang", words.text("html.language"))
                .set("xml:lang", words.text("html.language"));
        page.add(head());
        page.add(Element.of("body")
                .add(
                        banner,
                        main,
                        Element.of("footer", Element.of("p", words.text("html.footer", "library", library)))));
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n");
        page.write(html);
        return html.toString();
    }

    private Element head() {
        return Element.of("head")
                .add(Element.of("meta").set("charset", "utf-8"))
                .add(Element.of("meta")
                        .set("http-equiv", "Content-Security-Policy")
                        .set("content", securityPolicy()))
                .add(Element.of("meta").set("name", "referrer").set("content", "no-referrer"))
                .add(Element.of("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1"))
                .add(Element.of("meta").set("name", "color-scheme").set("content", "light dark"))
                .add(Element.of("title", title))
                .add(Element.of("style", STYLE));
    }

    /** Nothing but the one style sheet, known by its hash. */
    private static String securityPolicy() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .collect(Collectors.joining(" "))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read page.css", e);
        }
    }

    /** A section with its heading, by which it is called. */
    static Element section(String id, String heading) {
        return Element.of("section")
                .set("aria-labelledby", id)
                .add(Element.of("h2", heading).set("id", id));
    }

    /** Something that may be wider than the page; who has only a keyboard can reach and scroll it. */
    static Element scrolling(String label, Element wide) {
        return Element.of("div", wide)
                .style("wide")
                .set("role", "group")
                .set("aria-label", label)
                .set("tabindex", 0);
    }
}
