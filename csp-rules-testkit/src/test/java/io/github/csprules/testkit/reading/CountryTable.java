package io.github.csprules.testkit.reading;

import java.util.HashMap;
import java.util.Map;

/**
 * The region of each country, copied once more from the page on regional markets (of April 2021), in the page's order.
 */
final class CountryTable {

    /** What stands for a country without a region. */
    static final String NO_REGION = "";

    private static final String TABLE = """
            AFRICA
              AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ GQ ER ET PF GA GM GH GN GW KE LR MG MW ML MU YT
              NA NC NE NG RE RW ST SN SC SL SO SS SH TZ TG UG ZM
            ASIA_PACIFIC
              BD BT BN KH HK ID LA MO MY MV MM NP PH SG LK TH TL VN
            AUSTRALIA
              AU CX CC CK FJ TF GU HM KI MH FM NR NU NF MP PW PG PN SB TK TO TV WF
            BRAZIL
              BR
            CANADA
              CA PM
            EUROPE
              AX AD AT BE BV BG HR CY CZ DK EE FO FI FR DE GI GR GL GG HU IS IE IM IT JE LV LI LT LU MT
              MC NL NO PL PT RO SM SK SI ES SJ SE CH GB VA
            INDIA
              IN
            JAPAN
              JP
            KOREA
              KR
            LATIN_AMERICA_CARIBBEAN
              AI AQ AG AR AW BS BB BZ BM BO BQ VG KY CL CO CR CW DM DO EC SV FK GF GD GP GT GY HT HN JM
              MQ MX MS NI PA PY PE PR BL KN LC MF VC SX GS SR TT TC UY VE VI
            MIDDLE_EAST_CENTRAL_EASTERN_EUROPE
              AF AL DZ AM AZ BH BY BA IO EG GE IQ IL JO KZ XK KW KG LB LS LY MK MR MD MN ME MA MZ OM PK
              PS QA SA RS ZA SZ TJ TN TR TM UA AE UZ YE ZW
            NEW_ZEALAND
              AS NZ WS VU
            RUSSIA
              RU
            TAIWAN
              TW
            UNITED_STATES
              US UM
            """;

    private static final Map<String, String> REGIONS = read();

    private CountryTable() {}

    static String regionOf(String country) {
        return REGIONS.getOrDefault(country, NO_REGION);
    }

    private static Map<String, String> read() {
        Map<String, String> regions = new HashMap<>();
        String region = NO_REGION;
        for (String word : TABLE.strip().split("\\s+", -1)) {
            if (word.length() == 2) {
                regions.put(word, region);
            } else {
                region = word;
            }
        }
        return regions;
    }
}
