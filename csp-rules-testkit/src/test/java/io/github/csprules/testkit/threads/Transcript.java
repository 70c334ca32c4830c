package io.github.csprules.testkit.threads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.json.CspModule;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * All that the library says of a scenario, as one text.
 * <p>
 * It is called through class loaders of its own, so what goes in and what comes out are types of the JDK.
 */
final class Transcript {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new CspModule()).build();

    private Transcript() {}

    /** Reads a document and tells everything. */
    static String of(String document) {
        return of(CspJson.readScenario(document));
    }

    /** Objects that several threads are to share. */
    static Object shared(String document) {
        Scenario scenario = CspJson.readScenario(document);
        return List.of(
                scenario,
                CspPolicy.standard().evaluate(scenario),
                Texts.standard().naming(scenario));
    }

    /** Tells everything of shared objects. */
    static String ofShared(Object shared) {
        List<?> objects = (List<?>) shared;
        Verdict verdict = (Verdict) objects.get(1);
        return of((Scenario) objects.get(0)) + of(verdict, (Texts) objects.get(2));
    }

    private static String of(Scenario scenario) {
        String written = CspJson.writeScenario(scenario);
        StringBuilder transcript = new StringBuilder(written).append('\n');
        transcript.append(CspJson.readScenario(written).hashCode() == scenario.hashCode());
        for (RuleSet rules : List.of(CspPolicy.standard(), CspPolicy.extended())) {
            transcript.append(of(rules.evaluate(scenario), Texts.standard().naming(scenario)));
        }
        return transcript.toString();
    }

    private static String of(Verdict verdict, Texts texts) {
        StringBuilder transcript = new StringBuilder();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            String written = CspJson.writeVerdict(verdict, texts, locale);
            transcript.append(written).append('\n');
            transcript.append(CspJson.readVerdict(written).equals(verdict)).append('\n');
            for (Finding finding : verdict.findings()) {
                transcript.append(texts.title(finding.rule(), locale)).append(": ");
                transcript.append(texts.message(finding, locale)).append('\n');
            }
        }
        try {
            transcript.append(MAPPER.writeValueAsString(verdict)).append('\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return transcript.append(verdict).append('\n').toString();
    }
}
