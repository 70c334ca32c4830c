package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.Problem;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Everything that problems may say. Of a document they repeat nothing but dates, short numbers and what is almost a word that would be valid.
 */
final class ProblemWords {

    private static final String CODE = "`[^\\p{Cntrl}]{1,50}`";
    private static final String NUMBER = "-?[0-9][0-9.eE+-]{0,18}";
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String CONSTANT = "[A-Z_]+";
    private static final String DESCRIBED = "(" + CODE + "|an empty text|text of [0-9]+ characters?)";

    private static final Pattern FOUND = anyOf(List.of(
            DESCRIBED,
            "a number",
            NUMBER,
            "`?" + DATE + "`?",
            "true|false|null|nothing|an object|a list",
            "a number of [0-9]+ digits",
            "a date in the year -?[0-9]+",
            "[0-9]+ entr(y|ies)",
            "a property " + CODE,
            "a property whose name is (an empty text|text of [0-9]+ characters?)",
            "another agreement|an id that is declared before|the provider|a partner named before|a partner|`true`",
            "the property a second time",
            "a key that is (an empty text|text of [0-9]+ characters?)",
            "the (type|cloud) " + CONSTANT,
            DESCRIBED + ", the id of a (customer|partner)",
            "a second relationship of the two",
            "bytes that are not UTF-8",
            "an empty list",
            "half of a character",
            "more than [0-9]+ (bytes|levels of nesting)|more than fits into memory",
            "text after its end",
            "text that is not JSON"));

    private static final Pattern EXPECTED = anyOf(
            List.of(
                    "`csp-(scenario|verdict)/1`",
                    "(one of )?" + CODE + "(, " + CODE + ")*",
                    "an object|a list|text|true or false|a number|it once",
                    "a date as yyyy-MM-dd|a date that exists, as yyyy-MM-dd",
                    "a date from " + DATE + " on|a date of the years 0001 to 9999",
                    "a whole number, without fraction and exponent|a whole number from 0 to 10000",
                    "a number (from 0, )?of at most 15 digits before and 6 after the point",
                    "text, a number, true or false",
                    "at most [0-9]+ (bytes|characters|entries|levels)|1 to [0-9] entries",
                    "text that is not blank, without white space around it",
                    "an id without `/` that is not `scenario` or `transaction`",
                    "another id|the id of a declared (partner|customer|subscription)",
                    "a country code of ISO 3166-1 alpha-2 in capitals, or XK",
                    "the (type|cloud) " + CONSTANT + ", as where this tenant is named before",
                    "a CSP tenant, as every partner's",
                    "one relationship of a type between the same two",
                    "another partner|another partner than the provider|`false`, as the order is not a new one",
                    "the partner who sold it through CSP|nothing, as it was not sold through CSP",
                    "the name of a fact that is stated here",
                    "a key such as `com.acme.creditHold`",
                    "a rule id such as `customer-within-region`|a day that is not before `knownFrom`",
                    "a JSON object|one JSON object|UTF-8|text that can be written as UTF-8|at least one entry|a line that fits into memory|`(true|false)`, as follows from the rest"));

    private static final Pattern PLACE =
            Pattern.compile("the scenario|(/[^/\\p{Cntrl}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]*)+");

    private ProblemWords() {}

    private static Pattern anyOf(List<String> patterns) {
        return Pattern.compile(String.join("|", patterns));
    }

    /** Checks all that a problem says in words; its pointer is exact and for machines. */
    static void check(Problem problem) {
        assertThat(problem.found()).matches(FOUND);
        assertThat(problem.expected()).matches(EXPECTED);
        String rest = ": expected " + problem.expected() + ", found " + problem.found();
        assertThat(problem.message()).endsWith(rest);
        assertThat(problem.message().substring(0, problem.message().length() - rest.length()))
                .matches(PLACE);
        assertThat(problem.toString()).startsWith(problem.code() + " at ").endsWith(rest);
    }

    /** Whether a problem can be about something that is not there. */
    static boolean canBeOfMissing(Problem.Code code) {
        return switch (code) {
            case MISSING, SCHEMA, KIND, SOLD_BY -> true;
            default -> false;
        };
    }
}
