package io.github.csprules.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The countries that a scenario may name, in every edition of the policy. */
public final class Countries {

    /** ISO 3166-1 alpha-2 as of 2021, and XK for Kosovo. */
    static final Set<String> CODES = new HashSet<>(Arrays.asList("""
            AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
            BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
            EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
            HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
            LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
            NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
            SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
            TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW""".split("\\s+")));

    /** How many places there are for codes. */
    static final int PLACES = 26 * 26;

    private Countries() {}

    /** The place of a code among all of two capitals; -1 for other texts. */
    static int place(String country) {
        if (country.length() != 2) {
            return -1;
        }
        int first = country.charAt(0) - 'A';
        int second = country.charAt(1) - 'A';
        return first >= 0 && first < 26 && second >= 0 && second < 26 ? 26 * first + second : -1;
    }

    /**
     * Checks if a text is the code of a country.
     *
     * @param country the text
     * @return true for the 249 codes of ISO 3166-1 alpha-2 as of 2021, in capitals, and for {@code XK}
     */
    public static boolean isCountry(String country) {
        return CODES.contains(country);
    }

    /** {@return the codes of all countries, in alphabetical order} */
    public static SortedSet<String> all() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(CODES));
    }
}
