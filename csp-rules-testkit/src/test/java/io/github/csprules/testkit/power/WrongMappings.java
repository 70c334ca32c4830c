package io.github.csprules.testkit.power;

import static io.github.csprules.testkit.power.HostForm.change;
import static io.github.csprules.testkit.power.HostForm.changeAll;
import static io.github.csprules.testkit.power.HostForm.lose;
import static io.github.csprules.testkit.power.HostForm.loseIf;
import static io.github.csprules.testkit.power.HostForm.relist;
import static io.github.csprules.testkit.power.HostForm.rewrite;
import static io.github.csprules.testkit.power.HostForm.swap;
import static io.github.csprules.testkit.power.HostForm.takeMissingFor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Mappings that are wrong in one way each, as hosts write them. */
final class WrongMappings {

    /** How long a text may be in the host's table. */
    private static final int COLUMN = 60;

    private static final JsonNode NO_LIST = JsonNodeFactory.instance.arrayNode();

    private WrongMappings() {}

    static List<WrongMapping> all() {
        return Stream.of(ordersAndDays(), missing(), parties(), transactions(), ownFacts())
                .flatMap(List::stream)
                .toList();
    }

    private static WrongMapping each(
            String wrong, String place, Function<HostForm, List<ObjectNode>> of, Consumer<ObjectNode> mistake) {
        return new WrongMapping(wrong, place, form -> of.apply(form).forEach(mistake));
    }

    private static WrongMapping one(
            String wrong, String place, Function<HostForm, ObjectNode> of, Consumer<ObjectNode> mistake) {
        return each(wrong, place, of.andThen(List::of), mistake);
    }

    private static List<WrongMapping> ordersAndDays() {
        return List.of(
                one("turns the channel round", "/channel/0", HostForm::transaction, relist("channel", all -> {
                    Collections.reverse(all);
                    return all;
                })),
                one(
                        "takes the provider for the reseller",
                        "/transaction/provider",
                        HostForm::transaction,
                        swap("provider", "reseller")),
                each(
                        "keeps affiliates in a set",
                        "/affiliates/",
                        HostForm::partners,
                        relist(
                                "affiliates",
                                all -> all.stream()
                                        .sorted(Comparator.comparing(JsonNode::asText))
                                        .toList())),
                each(
                        "keeps one agreement of a kind",
                        "/agreements/",
                        HostForm::parties,
                        relist("agreements", WrongMappings::oneOfAKind)),
                one(
                        "reads the day in another time zone",
                        "/asOf",
                        HostForm::root,
                        rewrite("asOf", day -> plus(day, -1))),
                each(
                        "reads days of agreements in another time zone",
                        "/agreements/",
                        HostForm::agreements,
                        rewrite("signedOn", day -> plus(day, 1))),
                new WrongMapping("knows no leap years", "-02-29", form -> {
                    rewrite("asOf", WrongMappings::ofLeapDay).accept(form.root());
                    form.partners().forEach(rewrite("enrolledOn", WrongMappings::ofLeapDay));
                    form.partners().forEach(rewrite("onboardedOn", WrongMappings::ofLeapDay));
                }),
                each("loses the end of agreements", "/endedOn", HostForm::agreements, lose("endedOn")));
    }

    private static List<JsonNode> oneOfAKind(List<JsonNode> agreements) {
        Set<String> kinds = new HashSet<>();
        return agreements.stream()
                .filter(agreement -> kinds.add(agreement.path("type").asText()))
                .toList();
    }

    private static String ofLeapDay(String day) {
        return day.endsWith("-02-29") ? plus(day, -1) : day;
    }

    private static String plus(String day, int days) {
        return LocalDate.parse(day).plusDays(days).toString();
    }

    private static List<WrongMapping> missing() {
        return List.of(
                each(
                        "takes agreements that are not stated for none",
                        "/agreements",
                        HostForm::partners,
                        takeMissingFor("agreements", NO_LIST)),
                each(
                        "takes no affiliates for not stated",
                        "affiliates",
                        HostForm::partners,
                        loseIf("affiliates", JsonNode::isEmpty)),
                one(
                        "takes relationships that are not stated for none",
                        "/relationships",
                        HostForm::root,
                        takeMissingFor("relationships", NO_LIST)),
                each(
                        "takes a day that is none for not stated",
                        "/enrolledOn",
                        HostForm::partners,
                        loseIf("enrolledOn", JsonNode::isNull)),
                each(
                        "takes a day that is not stated for none",
                        "/onboardedOn",
                        HostForm::partners,
                        takeMissingFor("onboardedOn", NullNode.instance)),
                new WrongMapping("takes a flag that is not stated for no", "/newCustomer", form -> {
                    if (form.transaction().path("type").asText().equals("RESELLER_ASSIGNMENT")) {
                        takeMissingFor("newCustomer", BooleanNode.FALSE).accept(form.transaction());
                    }
                }),
                one(
                        "takes no for not stated",
                        "/transaction/",
                        HostForm::transaction,
                        transaction -> List.of("partnerOnRecordAttested", "goodFaith", "newToProgram", "delegatedAdmin")
                                .forEach(flag -> loseIf(flag, value -> !value.asBoolean())
                                        .accept(transaction))),
                each(
                        "takes a status that is not stated for active",
                        "/status",
                        HostForm::relationships,
                        takeMissingFor("status", TextNode.valueOf("ACTIVE"))),
                each("knows no assumptions about parties", "/assumed", HostForm::parties, lose("assumed")),
                one(
                        "knows no assumption that all relationships are stated",
                        "/assumed",
                        HostForm::root,
                        lose("assumed")),
                each("knows no assumptions about relationships", "/assumed", HostForm::relationships, lose("assumed")));
    }

    private static List<WrongMapping> parties() {
        return List.of(
                each("loses affiliates", "affiliates", HostForm::partners, lose("affiliates")),
                each("knows one cloud", "/cloud", HostForm::tenants, lose("cloud")),
                each(
                        "writes countries in small letters",
                        "country",
                        HostForm::parties,
                        rewrite("country", country -> country.toLowerCase(Locale.ROOT))),
                new WrongMapping("takes the partner's country for the customer's", "/country", form -> {
                    JsonNode country = form.partners().get(0).path("country");
                    form.customers().forEach(change("country", own -> country.isMissingNode() ? own : country));
                }),
                new WrongMapping("merges partners of one organization", "partner", WrongMappings::merge),
                new WrongMapping(
                        "loses partners whom the transaction does not name", "/partners/", WrongMappings::forget),
                each(
                        "writes names in Latin letters",
                        "/name",
                        HostForm::parties,
                        rewrite(
                                "name",
                                name -> new String(
                                        name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))),
                each(
                        "cuts organizations",
                        "/organization",
                        HostForm::parties,
                        rewrite("organization", all -> all.substring(0, Math.min(COLUMN, all.length())))),
                each(
                        "writes organizations in small letters",
                        "/organization",
                        HostForm::parties,
                        rewrite("organization", all -> all.toLowerCase(Locale.ROOT))),
                each("loses the country of MPN IDs", "/mpnId/country", HostForm::mpnIds, lose("country")),
                each("takes a CSP tenant for a customer's", "/tenant/type", HostForm::tenants, lose("type")));
    }

    /** Keeps the first account of each organization, and of none. */
    private static void merge(HostForm form) {
        Set<String> organizations = new HashSet<>();
        relist(
                        "partners",
                        partners -> partners.stream()
                                .filter(partner -> organizations.add(
                                        partner.path("organization").asText()))
                                .toList())
                .accept(form.root());
    }

    private static void forget(HostForm form) {
        relist(
                        "partners",
                        partners -> partners.stream()
                                .filter(partner -> {
                                    String id = partner.get("id").toString();
                                    return form.transaction().toString().contains(id)
                                            || form.relationships().toString().contains(id)
                                            || form.subscriptions().toString().contains(id);
                                })
                                .toList())
                .accept(form.root());
    }

    private static List<WrongMapping> transactions() {
        return List.of(
                one("loses the role", "/role", HostForm::transaction, lose("role")),
                one("takes renewals for new orders", "/kind", HostForm::transaction, lose("kind")),
                one("loses the offer", "/offer", HostForm::transaction, lose("offer")),
                one(
                        "loses the MPN ID on the order",
                        "/partnerIdOnRecord",
                        HostForm::transaction,
                        lose("partnerIdOnRecord")),
                one(
                        "counts revenue in whole dollars",
                        "/annualRevenueUsd",
                        HostForm::transaction,
                        change("annualRevenueUsd", number -> rounded(number, 0))),
                one("takes a blank text for none", "/profile/", HostForm::transaction, change("profile", profile -> {
                    changeAll(text -> text.asText().isBlank() ? NullNode.instance : text)
                            .accept((ObjectNode) profile);
                    return profile;
                })),
                one("loses the host's key", "/reference", HostForm::root, lose("reference")),
                each("loses resellers of subscriptions", "/reseller", HostForm::soldBy, lose("reseller")),
                each(
                        "loses delegated administration",
                        "/delegatedAdmin",
                        HostForm::relationships,
                        lose("delegatedAdmin")));
    }

    private static JsonNode rounded(JsonNode value, int scale) {
        return value.isNumber() ? DecimalNode.valueOf(value.decimalValue().setScale(scale, RoundingMode.DOWN)) : value;
    }

    private static List<WrongMapping> ownFacts() {
        return List.of(
                one("loses own facts of the scenario", "/extensions", HostForm::root, lose("extensions")),
                one("loses own facts of the transaction", "/extensions", HostForm::transaction, lose("extensions")),
                each("loses own facts of subscriptions", "/extensions", HostForm::subscriptions, lose("extensions")),
                each(
                        "rounds own numbers",
                        "/extensions/com.example",
                        HostForm::ownFacts,
                        changeAll(value -> rounded(value, 2))),
                each(
                        "writes own numbers as floating ones",
                        "/extensions/com.example",
                        HostForm::ownFacts,
                        changeAll(value -> value.isNumber()
                                ? DecimalNode.valueOf(new BigDecimal(Float.toString(value.floatValue())))
                                : value)),
                each(
                        "writes own flags as texts",
                        "/extensions/com.example",
                        HostForm::ownFacts,
                        changeAll(value -> value.isBoolean() ? TextNode.valueOf(value.asText()) : value)),
                each("loses own texts that are empty", "/extensions", HostForm::ownFacts, facts -> {
                    List<String> empty = new ArrayList<>();
                    facts.properties().forEach(fact -> {
                        if (fact.getValue().isTextual()
                                && fact.getValue().textValue().isEmpty()) {
                            empty.add(fact.getKey());
                        }
                    });
                    facts.remove(empty);
                }));
    }
}
