package io.github.csprules.catalog;

/** How rules read what the documentation leaves open, where several of them read it alike. */
final class Readings {

    static final String REMOVALS =
            "Until the provider had a tool of its own, on 29 June 2020, partnerships were removed by "
                    + "Microsoft Support; the day is that of the announcement. A reseller ends one through Support, which asks the "
                    + "provider for no declaration: good faith and notice are declared by who uses the tool.";

    static final String ENROLLMENT_STEPS = "The steps of an enrollment stand on the resellers' page; the pages give no "
            + "others, so they are taken for partners of every type.";

    static final String ROLES =
            "Pages disagree about the roles for one act. A role that any page permits for it is permitted, "
                    + "one that none permits is not. The resellers' page governs enrolling and signing, the providers' page what a "
                    + "provider does with resellers, the pages on several partners and on requests what anybody does with customers.";

    static final String DAYS_OF_PAGES =
            "Where no page says since when a demand is made, it is made from the day of its page, "
                    + "or the day on which the page was first kept with it. The countries with a registration number are those of "
                    + "the page on enrolling; the page on the numbers has China and the United States besides, which are not "
                    + "demanded. The attestation was piloted before; it is demanded from the day of the page in the edition.";

    private Readings() {}
}
