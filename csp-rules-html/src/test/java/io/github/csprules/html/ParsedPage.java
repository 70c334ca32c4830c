package io.github.csprules.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A page as the strict parser of the JDK reads it. */
final class ParsedPage {

    private final Document document;

    private ParsedPage(Document document) {
        this.document = document;
    }

    /** @throws AssertionError if it is not well-formed, or refers to anything outside */
    static ParsedPage of(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("refers to " + systemId);
            });
            builder.setErrorHandler(new DefaultHandler() {
                @Override
                public void error(SAXParseException e) {
                    // No document type: there is nothing to be valid against.
                }
            });
            return new ParsedPage(builder.parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e.getMessage() + "\n" + html, e);
        }
    }

    /** Every element with its depth and its attributes, in order: all of a page but its texts. */
    List<String> structure() {
        List<String> lines = new ArrayList<>();
        collect(document.getDocumentElement(), 0, lines);
        return lines;
    }

    private static void collect(Element element, int depth, List<String> lines) {
        StringBuilder line = new StringBuilder().append(depth).append(' ').append(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength()).forEach(i -> line.append(' ').append(attributes.item(i)));
        lines.add(line.toString());
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, depth + 1, lines);
            } else if (child.getNodeType() != Node.TEXT_NODE) {
                lines.add("neither element nor text: " + child);
            }
        }
    }

    String text() {
        return document.getDocumentElement().getTextContent();
    }

    String attribute(String element, String name) {
        return elements(element).findFirst().orElseThrow().getAttribute(name);
    }

    /** The texts of all elements of a name, without line ends. */
    List<String> texts(String element) {
        return elements(element).map(ParsedPage::line).toList();
    }

    /** The text of the section with a heading of this id. */
    String section(String id) {
        return elements("section")
                .filter(section -> section.getAttribute("aria-labelledby").equals(id))
                .map(ParsedPage::line)
                .findFirst()
                .orElse("");
    }

    /** The rows of the table in the section with a heading of this id, their cells apart by a bar. */
    List<String> rows(String section) {
        return elements("tr")
                .filter(row -> row.getParentNode().getNodeName().equals("tbody"))
                .filter(row -> heading(row).equals(section))
                .map(row -> IntStream.range(0, row.getChildNodes().getLength())
                        .mapToObj(row.getChildNodes()::item)
                        .filter(Element.class::isInstance)
                        .map(cell -> line((Element) cell))
                        .collect(Collectors.joining("|")))
                .toList();
    }

    private static String heading(Node node) {
        return node.getNodeName().equals("section")
                ? ((Element) node).getAttribute("aria-labelledby")
                : heading(node.getParentNode());
    }

    Stream<Element> elements(String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static String line(Element element) {
        return element.getTextContent().replaceAll("\\s*\n\\s*", " ").strip();
    }
}
