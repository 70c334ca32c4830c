package io.github.csprules.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Explanations;
import io.github.csprules.advice.Routes;
import io.github.csprules.advice.Timelines;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts hostile texts into every text of every example: the page has not one element or attribute more, and shows the text. */
class HostileTextTest {

    private static final RuleSet RULES = CspPolicy.extended();

    static final List<String> PAYLOADS = List.of(
            "\"><script>alert(1)</script>",
            "' onmouseover='alert(1)' x=\"",
            "</style></title></text></svg><img src=x onerror=alert(1)>",
            "javascript:alert(1)//https://example.com",
            "]]><!-- &lt;&#x3c;&amp; --><?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e \"e\">]>&e;",
            "`{subject}{0}${x}%s\\u003cscript>",
            "\u202e\u2066\u200f\u061cabc",
            "\u0000\u0007\u001b[31m\r\n\t\u007f\u0085\u009b\u2028\u2029",
            "\ufffe\uffff\ufeff\ufffd",
            "Société d’Été – 漢字 עברית العربية 𝒳🏴‍☠️",
            "W".repeat(900),
            "漢".repeat(900));

    /** One of each type of transaction, and one with every text. */
    private static final List<Path> FILES = Stream.concat(
                    Stream.of(Examples.EVERY_TEXT),
                    Stream.of(
                                    "scenario-4-own-use-in-csp-tenant",
                                    "scenario-6-same-provider",
                                    "partnership",
                                    "partnership-removal",
                                    "reseller-assignment",
                                    "support-engagement",
                                    "enrollment",
                                    "agreement-signature")
                            .map(Examples::named))
            .toList();

    private static final Map<Path, List<String>> HARMLESS = FILES.stream()
            .collect(Collectors.toMap(
                    file -> file,
                    file -> ParsedPage.of(page(Examples.read(file))).structure()));

    static Stream<Arguments> cases() {
        return FILES.stream().flatMap(file -> PAYLOADS.stream().map(payload -> Arguments.of(file, payload)));
    }

    private static String page(Scenario scenario) {
        return VerdictPage.of(scenario, RULES.evaluate(scenario))
                .with(Explanations.of(RULES).of(scenario))
                .with(Timelines.of(RULES).of(scenario))
                .with(Routes.of(RULES).find(scenario))
                .toHtml(Texts.standard(), Locale.ENGLISH);
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("cases")
    void a_text_adds_no_element_and_no_attribute(Path file, String payload) {
        UnaryOperator<String> hostile = text -> payload + text;
        Scenario scenario = Examples.read(file, hostile);

        String html = page(scenario);

        ParsedPage page = ParsedPage.of(html);
        assertThat(page.structure()).isEqualTo(HARMLESS.get(file));
        assertThat(page.text())
                .contains(scenario.partners().stream()
                        .map(partner -> shown(PartyWords.name(partner)))
                        .toList());
        assertThat(html.codePoints().filter(c -> c != '\n' && !Problem.isVisible(c)))
                .isEmpty();
    }

    private static String shown(String text) {
        return Problem.visible(text).replace('\ufffe', '\ufffd').replace('\uffff', '\ufffd');
    }

    @Test
    void every_text_of_the_format_is_among_them() {
        Set<String> names = new TreeSet<>();
        Examples.all().forEach(file -> names.addAll(Examples.texts(file)));

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "organization",
                        "affiliates",
                        "reference",
                        "registrationId", // of a party or the scenario
                        "provider",
                        "reseller",
                        "partner",
                        "partners",
                        "customer",
                        "channel",
                        "subscription", // references
                        "partnerIdOnRecord",
                        "mpnId",
                        "primaryContactEmail", // of transactions
                        "legalName",
                        "address",
                        "primaryContact",
                        "supportContact", // of a profile
                        "com.acme.note"); // a host's own
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void texts_of_a_host_are_texts(String payload) {
        Scenario scenario = Examples.read(Examples.named("scenario-7-other-region"));
        Texts hostile = Texts.standard()
                .with((key, locale) -> key.equals("html.language") || key.startsWith("argument.")
                        ? Optional.empty()
                        : Optional.of(payload));
        VerdictPage page = VerdictPage.of(scenario, RULES.evaluate(scenario));

        assertThat(ParsedPage.of(page.toHtml(hostile, Locale.ENGLISH)).elements("script"))
                .isEmpty();
        assertThat(elementNames(page.toHtml(hostile, Locale.ENGLISH)))
                .isEqualTo(elementNames(page.toHtml(Texts.standard(), Locale.ENGLISH)));
    }

    static List<String> payloads() {
        return PAYLOADS;
    }

    private static List<String> elementNames(String html) {
        return ParsedPage.of(html)
                .elements("*")
                .map(org.w3c.dom.Element::getTagName)
                .toList();
    }
}
