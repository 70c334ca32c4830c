package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactTable;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Problem;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the schema of scenarios against the reader: they refuse the same documents, but for what a schema cannot express. */
final class ReaderAndSchema {

    /** What the schema does not see, whatever is found. */
    private static final Set<Problem.Code> BEYOND_A_SCHEMA = EnumSet.of(
            Problem.Code.DUPLICATE_ID,
            Problem.Code.TENANT,
            Problem.Code.DUPLICATE_RELATIONSHIP,
            Problem.Code.SAME_PARTY,
            Problem.Code.ORDER);

    /** The facts that can be assumed, by the object that states them. */
    static final Map<String, List<String>> FACTS = Map.ofEntries(
            facts("assumed", Book.FACTS),
            facts("partners", Partner.FACTS),
            facts("customers", Customer.FACTS),
            facts("relationships PARTNERSHIP", Partnership.FACTS),
            facts("relationships RESELLER_RELATIONSHIP", ResellerRelationship.FACTS),
            facts("SALE", Sale.FACTS),
            facts("PARTNERSHIP", PartnershipRequest.FACTS),
            facts("PARTNERSHIP_REMOVAL", PartnershipRemoval.FACTS),
            facts("CUSTOMER_RELATIONSHIP", CustomerRelationshipRequest.FACTS),
            facts("RESELLER_ASSIGNMENT", ResellerAssignment.FACTS),
            facts("ENROLLMENT", Enrollment.FACTS),
            facts("AGREEMENT_SIGNATURE", AgreementSignature.FACTS));

    private static Map.Entry<String, List<String>> facts(String owner, FactTable<?, ?> table) {
        return Map.entry(owner, table.names().stream().map(FactName::name).toList());
    }

    private static final long MAX_MONTHS = 10_000;
    private static final long NUMBER_BOUND = 1_000_000_000_000_000L;

    private final List<String> disagreements = new ArrayList<>();
    private final Set<Problem.Code> leftToTheReader = EnumSet.noneOf(Problem.Code.class);
    private int accepted;
    private int refused;

    /** Reads a document and validates it. */
    void compare(String what, JsonNode document) {
        List<Problem> problems = problems(document);
        boolean isExpected = problems.stream()
                .allMatch(problem -> isBeyondSchema(problem, document.at(problem.pointer()), document));
        boolean isAccepted = SchemaValidator.OF_SCENARIOS.accepts(document);
        if (isExpected != isAccepted) {
            disagreements.add(what + ": schema " + (isAccepted ? "accepts" : "refuses") + ", reader says "
                    + problems.stream().map(p -> p.code() + " " + p.pointer()).toList());
        } else if (isAccepted) {
            accepted++;
            problems.forEach(problem -> leftToTheReader.add(problem.code()));
        } else {
            refused++;
        }
    }

    static List<Problem> problems(JsonNode document) {
        try {
            CspJson.readScenario(document.toString());
            return List.of();
        } catch (InvalidScenarioException e) {
            return e.problems();
        }
    }

    private static boolean isBeyondSchema(Problem problem, JsonNode value, JsonNode document) {
        return switch (problem.code()) {
            // a whole number, but not written as one
            case TYPE ->
                problem.pointer().endsWith("/monthsAsReseller")
                        && isFromZero(value)
                        && isBelow(MAX_MONTHS + 1, value)
                        && value.decimalValue().stripTrailingZeros().scale() <= 0;
            // a number with too many digits after the point
            case VALUE ->
                problem.pointer().endsWith("/annualRevenueUsd") && isFromZero(value) && isBelow(NUMBER_BOUND, value);
            case EXTENSION -> problem.pointer().contains(".") && isBelow(NUMBER_BOUND, value);
            // one place has one problem, and a reference that dangles comes before what the schema sees there
            case REFERENCE -> !isSeenOtherwise(JsonPointer.compile(problem.pointer()), value, document);
            case ASSUMED -> isFact(value.asText(), problem.pointer().split("/", -1), document);
            default -> BEYOND_A_SCHEMA.contains(problem.code());
        };
    }

    /** Whether a schema sees something else at the place of a reference that dangles. */
    private static boolean isSeenOtherwise(JsonPointer place, JsonNode value, JsonNode document) {
        JsonNode around = document.at(place.head());
        boolean isSoldOutsideCsp = place.head().last() != null
                && place.head().last().matchesProperty("soldBy")
                && !"CSP".equals(around.path("channel").asText());
        boolean isRepeated =
                around.isArray() && around.valueStream().filter(value::equals).count() > 1;
        return isSoldOutsideCsp || isRepeated;
    }

    private static boolean isFromZero(JsonNode value) {
        return value.isNumber() && value.decimalValue().signum() >= 0;
    }

    /** Whether a value is a number whose amount is below a bound. */
    private static boolean isBelow(long bound, JsonNode value) {
        return value.isNumber() && value.decimalValue().abs().compareTo(BigDecimal.valueOf(bound)) < 0;
    }

    private static boolean isFact(String name, String[] steps, JsonNode document) {
        String owner = switch (steps[1]) {
            case "transaction" -> document.at("/transaction/type").asText();
            case "relationships" ->
                "relationships "
                        + document.at("/relationships/" + steps[2] + "/type").asText();
            default -> steps[1];
        };
        return FACTS.getOrDefault(owner, List.of()).contains(name);
    }

    /** The first of the documents about which they disagree. */
    List<String> disagreements() {
        return disagreements.subList(0, Math.min(20, disagreements.size()));
    }

    /** What the reader found in documents that the schema accepts, as it has to. */
    Set<Problem.Code> leftToTheReader() {
        return leftToTheReader;
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }
}
