package io.github.csprules.testkit.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.csprules.verdict.RuleId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a case, in the format that the README of the corpus describes. */
final class CaseReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CaseReader() {}

    static CorpusCase read(String name, String text) throws IOException {
        JsonNode json = MAPPER.readTree(text);
        return new CorpusCase(
                name,
                json.required("title").asText(),
                texts(json.required("clauses")),
                json.required("policy").asText(),
                texts(json.required("editions")),
                scenario(text),
                expectation(json.required("expected")));
    }

    /** The scenario as it is written: numbers, order and all. Only the indentation that it has inside the case goes. */
    private static String scenario(String text) throws IOException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            while (!(parser.nextToken() == JsonToken.START_OBJECT && "scenario".equals(parser.currentName()))) {
                if (parser.currentToken() == null) {
                    throw new IOException("there is no scenario");
                }
            }
            int start = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            int end = (int) parser.currentLocation().getCharOffset();
            return text.substring(start, end).replace("\n  ", "\n");
        }
    }

    private static Expectation expectation(JsonNode expected) {
        List<String> lines = new ArrayList<>();
        List<RuleId> rules = new ArrayList<>();
        lines.add(Expectation.outcome(expected.required("outcome").asText()));
        for (JsonNode finding : expected.required("findings")) {
            lines.add(Expectation.finding(
                    finding.required("rule").asText(),
                    finding.required("status").asText(),
                    texts(finding.required("subjects")),
                    finding.has("reason")
                            ? finding.required("reason").asText()
                            : Expectation.lacking(facts(finding.required("missing")))));
        }
        for (Map.Entry<String, JsonNode> rule : expected.required("rules").properties()) {
            rules.add(RuleId.of(rule.getKey()));
            lines.add(Expectation.rule(rule.getKey(), rule.getValue().asText()));
        }
        lines.add(Expectation.consequences(texts(expected.required("consequences"))));
        lines.add(Expectation.assumptions(facts(expected.required("assumptions"))));
        lines.add(Expectation.laterChanges(texts(expected.required("laterChanges"))));
        return new Expectation(lines, rules);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> facts(JsonNode list) {
        List<String> facts = new ArrayList<>();
        list.forEach(fact -> facts.add(
                fact.required("of").asText() + " " + fact.required("fact").asText()));
        return facts;
    }
}
