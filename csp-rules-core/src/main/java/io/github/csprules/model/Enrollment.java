package io.github.csprules.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * A partner enrolls in the program as the type that it is declared with.
 * <p>
 * This class is immutable and thread-safe. Its text form shows the type only.
 */
public final class Enrollment extends Transaction {

    private final String partner;
    private final Fact<Boolean> newToProgram;
    private final Fact<String> primaryContactEmail;
    private final Fact<CompanyProfile> profile;
    private final Fact<List<Capability>> capabilities;
    private final Fact<BigDecimal> annualRevenueUsd;
    private final Fact<Integer> monthsAsReseller;
    private final Fact<SupportPlan> supportPlan;

    private Enrollment(Builder builder) {
        super(TransactionType.ENROLLMENT, builder);
        partner = builder.partner;
        newToProgram = marked(FactName.NEW_TO_PROGRAM, builder.newToProgram);
        primaryContactEmail = marked(FactName.PRIMARY_CONTACT_EMAIL, builder.primaryContactEmail);
        profile = markedProfile(builder.profile);
        capabilities = marked(FactName.CAPABILITIES, builder.capabilities);
        annualRevenueUsd = marked(FactName.ANNUAL_REVENUE_USD, builder.annualRevenueUsd);
        monthsAsReseller = marked(FactName.MONTHS_AS_RESELLER, builder.monthsAsReseller);
        supportPlan = marked(FactName.SUPPORT_PLAN, builder.supportPlan);
    }

    /**
     * Starts with what is always required.
     *
     * @param partner the id of the partner
     * @return the builder
     */
    public static Builder builder(String partner) {
        return new Builder(partner);
    }

    /**
     * Returns a builder that holds everything stated here.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(partner).from(this);
        builder.newToProgram = newToProgram;
        builder.primaryContactEmail = primaryContactEmail;
        builder.profile = profile;
        builder.capabilities = capabilities;
        builder.annualRevenueUsd = annualRevenueUsd;
        builder.monthsAsReseller = monthsAsReseller;
        builder.supportPlan = supportPlan;
        return builder;
    }

    /**
     * Returns who enrolls.
     *
     * @return the id of the partner
     */
    public String partner() {
        return partner;
    }

    /**
     * Returns whether the partner is new to the program.
     *
     * @return true if it is; never none
     */
    public Fact<Boolean> newToProgram() {
        return newToProgram;
    }

    /**
     * Returns the e-mail address of the primary contact.
     *
     * @return the address, or none
     */
    public Fact<String> primaryContactEmail() {
        return primaryContactEmail;
    }

    /**
     * Returns the company profile.
     *
     * @return the profile; never none
     */
    public Fact<CompanyProfile> profile() {
        return profile;
    }

    /**
     * Returns what the partner is able to do.
     *
     * @return the capabilities, these and no others; never none
     */
    public Fact<List<Capability>> capabilities() {
        return capabilities;
    }

    /**
     * Returns the CSP revenue of the last twelve months.
     *
     * @return the revenue in US dollars, from 0, of at most 15 digits before and 6 after the point; never none
     */
    public Fact<BigDecimal> annualRevenueUsd() {
        return annualRevenueUsd;
    }

    /**
     * Returns for how long the partner has been a reseller.
     *
     * @return the whole months, 0 to 10,000; never none
     */
    public Fact<Integer> monthsAsReseller() {
        return monthsAsReseller;
    }

    /**
     * Returns the support plan bought from Microsoft.
     *
     * @return the plan; never none
     */
    public Fact<SupportPlan> supportPlan() {
        return supportPlan;
    }

    @Override
    Builder copy() {
        return toBuilder();
    }

    @Override
    void partners(BiConsumer<String, String> reference) {
        reference.accept("/partner", partner);
    }

    @Override
    void check(Problems problems) {
        super.check(problems);
        problems.text("/primaryContactEmail", primaryContactEmail);
        if (capabilities.isStated()) {
            problems.listSize("/capabilities", capabilities.get().size(), 0, Problems.MAX_LIST);
        }
        if (annualRevenueUsd.isStated()) {
            problems.amount("/annualRevenueUsd", annualRevenueUsd.get());
        }
        if (monthsAsReseller.isStated()) {
            problems.months("/monthsAsReseller", monthsAsReseller.get());
        }
    }

    @Override
    Fact<?> fact(FactName fact) {
        return switch (fact.name()) {
            case "newToProgram" -> newToProgram;
            case "primaryContactEmail" -> primaryContactEmail;
            case "profile" -> profile;
            case "capabilities" -> capabilities;
            case "annualRevenueUsd" -> annualRevenueUsd;
            case "monthsAsReseller" -> monthsAsReseller;
            case "supportPlan" -> supportPlan;
            case "profile.legalName", "profile.address", "profile.primaryContact", "profile.supportContact" ->
                profile.isStated() ? profile.get().part(fact) : Fact.notStated();
            default -> super.fact(fact);
        };
    }

    @Override
    List<Object> properties() {
        return List.of(
                partner,
                newToProgram,
                primaryContactEmail,
                profile,
                capabilities,
                annualRevenueUsd,
                monthsAsReseller,
                supportPlan);
    }

    private Fact<CompanyProfile> markedProfile(Fact<CompanyProfile> stated) {
        if (stated.isNotStated()) {
            return stated;
        }
        CompanyProfile profile = stated.get();
        for (FactName part : CompanyProfile.PARTS) {
            profile = profile.replace(part, marked(part, profile.part(part)));
        }
        return marked(FactName.PROFILE, Fact.of(profile));
    }

    /** Builds an {@link Enrollment}. */
    public static final class Builder extends Transaction.Builder<Enrollment, Builder> {

        private final String partner;
        private Fact<Boolean> newToProgram = Fact.notStated();
        private Fact<String> primaryContactEmail = Fact.notStated();
        private Fact<CompanyProfile> profile = Fact.notStated();
        private Fact<List<Capability>> capabilities = Fact.notStated();
        private Fact<BigDecimal> annualRevenueUsd = Fact.notStated();
        private Fact<Integer> monthsAsReseller = Fact.notStated();
        private Fact<SupportPlan> supportPlan = Fact.notStated();

        private Builder(String partner) {
            this.partner = Objects.requireNonNull(partner, "partner");
        }

        /**
         * States whether the partner is new to the program.
         *
         * @param value true if it is
         * @return this builder
         */
        public Builder newToProgram(boolean value) {
            newToProgram = Fact.of(value);
            return this;
        }

        /**
         * States the e-mail address of the primary contact.
         *
         * @param value the address
         * @return this builder
         */
        public Builder primaryContactEmail(String value) {
            primaryContactEmail = Fact.of(value);
            return this;
        }

        /**
         * States that there is no e-mail address of a primary contact.
         *
         * @return this builder
         */
        public Builder noPrimaryContactEmail() {
            primaryContactEmail = Fact.none();
            return this;
        }

        /**
         * States the company profile.
         *
         * @param value the profile
         * @return this builder
         */
        public Builder profile(CompanyProfile value) {
            profile = Fact.of(value);
            return this;
        }

        /**
         * States what the partner is able to do.
         *
         * @param value the capabilities, these and no others
         * @return this builder
         */
        public Builder capabilities(List<Capability> value) {
            capabilities = Fact.of(List.copyOf(value));
            return this;
        }

        /**
         * States what the partner is able to do.
         *
         * @param values the capabilities, these and no others
         * @return this builder
         */
        public Builder capabilities(Capability... values) {
            return capabilities(List.of(values));
        }

        /**
         * States the CSP revenue of the last twelve months.
         *
         * @param value the revenue in US dollars, from 0, of at most 15 digits before and 6 after the point
         * @return this builder
         */
        public Builder annualRevenueUsd(BigDecimal value) {
            annualRevenueUsd = Fact.of(Problems.normalized(Objects.requireNonNull(value, "value")));
            return this;
        }

        /**
         * States for how long the partner has been a reseller.
         *
         * @param value the whole months, 0 to 10,000
         * @return this builder
         */
        public Builder monthsAsReseller(int value) {
            monthsAsReseller = Fact.of(value);
            return this;
        }

        /**
         * States the support plan bought from Microsoft.
         *
         * @param value the plan
         * @return this builder
         */
        public Builder supportPlan(SupportPlan value) {
            supportPlan = Fact.of(value);
            return this;
        }

        @Override
        void withdraw(FactName fact) {
            super.withdraw(fact);
            switch (fact.name()) {
                case "newToProgram" -> newToProgram = Fact.notStated();
                case "primaryContactEmail" -> primaryContactEmail = Fact.notStated();
                case "profile" -> profile = Fact.notStated();
                case "capabilities" -> capabilities = Fact.notStated();
                case "annualRevenueUsd" -> annualRevenueUsd = Fact.notStated();
                case "monthsAsReseller" -> monthsAsReseller = Fact.notStated();
                case "supportPlan" -> supportPlan = Fact.notStated();
                case "profile.legalName", "profile.address", "profile.primaryContact", "profile.supportContact" ->
                    profile = Fact.of(profile.get().replace(fact, Fact.notStated()));
                default -> {}
            }
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        Enrollment unchecked() {
            return new Enrollment(this);
        }
    }

    /**
     * What a direct-bill partner has to be able to do.
     */
    public enum Capability {
        /** Integrate with Microsoft through APIs. */
        API_INTEGRATION,
        /** Bill its customers. */
        BILLING,
        /** Support its customers. */
        SUPPORT,
        /** Provide managed services. */
        MANAGED_SERVICES
    }

    /**
     * The support plan that a partner has bought from Microsoft.
     */
    public enum SupportPlan {
        /** None. */
        NONE,
        /** Advanced Support for Partners. */
        ASFP,
        /** Premier Support for Partners. */
        PSFP
    }
}
