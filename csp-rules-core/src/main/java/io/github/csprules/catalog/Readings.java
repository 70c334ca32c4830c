package io.github.csprules.catalog;

import java.util.List;

/** Readings shared by several rules. Readings of a single rule stand in its header. */
final class Readings {

    static final String RESALE =
            "One page forbids partners to resell to partners, another describes a provider that sells to "
                    + "its reseller: that pair is the one resale that is allowed. The general ban of 2019 is read as the later pages "
                    + "narrow it, as a ban on the tenant used for CSP.";

    static final String OWN_USE =
            "A partner that buys for itself may buy from a reseller or a direct-bill partner. A provider "
                    + "that sells straight to a customer is not supported, although the pages speak of licenses bought \"from an "
                    + "indirect provider\" and of staying its customer: such a customer orders through another of its resellers.";

    static final String COUNTRIES =
            "The region of a partner is that of its CSP account's country, whatever its company's; a "
                    + "customer's country is the one set in its tenant. Sales and relationships go by region, MPN IDs by country. "
                    + "Support goes with the reseller relationship, which is asked for within the region; a reseller that invites or "
                    + "supports is one that is enrolled.";

    static final String READINESS =
            "In a sale account, enrollment and MPN ID are asked of resellers alone, the partner "
                    + "agreement of every partner.";

    static final String BOTH_RELATIONSHIPS =
            "A partnership alone does not let a provider order: it needs its own relationship "
                    + "with the customer too. That the reseller has one of its own is not asked for the provider's order.";

    static final String FIRST_DAYS =
            "\"As of October 2020\" is read as from its first day. The partner agreement is demanded "
                    + "from the day that the page names, 1 February 2020, whatever day enforcement came.";

    static final String DELEGATED_ADMIN =
            "One page asks for delegated administration privileges with every invitation, the "
                    + "page that it links to makes them optional outside the clouds for US Government and Germany: with the invitation "
                    + "they are demanded only there.";

    static final String AFFILIATION =
            "Affiliation is what is stated between organizations: it is neither inferred nor passed "
                    + "on. Who cannot know it marks the statement as assumed.";

    static final String ROLES =
            "Pages disagree about the roles for one act. A role that any page permits for it is permitted, "
                    + "one that none permits is not. The resellers' page governs enrolling and signing, the providers' page what a "
                    + "provider does with resellers, the pages on several partners and on requests what anybody does with customers.";

    static final String SELLING_THROUGH_OTHERS =
            "Each partner of the channel sells to the customer in the end: a provider does "
                    + "not supply itself or an affiliate through its reseller, although the words speak of selling to oneself.";

    static final String NEW_CUSTOMERS =
            "Adding a customer together with its first order is one operation: what a sale and a "
                    + "relationship demand of region, partner agreement and separate tenants holds for it. A new customer beside an "
                    + "active relationship contradicts itself and is not judged. Direct-bill partners add customers in the same way.";

    static final String REMOVALS =
            "Until the provider had a tool of its own, on 29 June 2020, partnerships were removed by "
                    + "Microsoft Support; the day is that of the announcement. A reseller ends one through Support, which asks the "
                    + "provider for no declaration: good faith and notice are declared by who uses the tool.";

    static final String ENROLLMENT_STEPS = "The steps of an enrollment stand on the resellers' page; the pages give no "
            + "others, so they are taken for partners of every type.";

    static final String DAYS_OF_PAGES =
            "Where no page says since when a demand is made, it is made from the day of its page, "
                    + "or the day on which the page was first kept with it. The countries with a registration number are those of "
                    + "the page on enrolling; the page on the numbers has China and the United States besides, which are not "
                    + "demanded. The attestation was piloted before; it is demanded from the day of the page in the edition.";

    /** Readings of the policy as a whole: deliberate omissions, the meaning of a sale and of a day. */
    static final List<String> OF_THE_POLICY = List.of(
            "Not demanded on purpose: of a new customer's first order the customer's acceptance and delegated "
                    + "administration; of a reseller put on a new customer's account also own use, customer agreement and "
                    + "registration number; of a suspended partner anything but new licenses; anything of what is sold, so "
                    + "one verdict serves every line of an order; that a partnership is new.",
            "A sale is new business: new orders and upgrades, added licenses, renewals that somebody orders. Automatic "
                    + "renewal, cancelling, suspending and reducing are not asked about.",
            "Days are calendar days in UTC. Relationships have the status of the day that is asked about.");

    private Readings() {}
}
