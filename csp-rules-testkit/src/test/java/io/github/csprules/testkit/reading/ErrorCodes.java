package io.github.csprules.testkit.reading;

import io.github.csprules.model.Partner;
import java.util.ArrayList;
import java.util.List;

/** The codes with which Partner Center answers where a rule is violated. */
final class ErrorCodes {

    private static final List<List<String>> TABLE =
            Table.read("partner-center-errors.csv"); // code, rule, position, since

    private ErrorCodes() {}

    /** The codes of a rule that speak of what its first subject is declared as, in the order of the table. */
    static List<String> of(String rule, String firstSubject, Told told) {
        String declared = "";
        for (Partner partner : told.partners()) {
            if (partner.id().equals(firstSubject)) {
                declared = partner.type().name();
            }
        }
        List<String> codes = new ArrayList<>();
        for (List<String> row : TABLE) {
            if (row.get(1).equals(rule)) {
                List<String> positions = List.of(row.get(2).split("\\|", -1));
                boolean isKnown = row.get(3).equals("2021-06") || told.edition().isNewest();
                if (isKnown && (row.get(2).isEmpty() || positions.contains(declared))) {
                    codes.add(row.get(0));
                }
            }
        }
        return codes;
    }
}
