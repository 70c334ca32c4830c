package io.github.csprules.testkit;

import java.util.List;

/** What parties and organizations are called, the plainest first: capitals, other letters, signs, and long ones. */
final class Wording {

    private static final String LONG = "A Name That Goes On ".repeat(13);

    static final List<String> NAMES =
            List.of("Name of %s", "ÇÖM & Söhne %s", "O'Brien <%s> \"ltd\"", "%s 株式会社", "🙂 %s", LONG + "%s", "ıI %s");

    static final List<String> ORGANIZATIONS =
            List.of("o-%s", "O-%s", "VAT-ß-%s", "Straße & Söhne %s", "組織 %s", "🏢 %s", LONG + "%s");

    private Wording() {}
}
