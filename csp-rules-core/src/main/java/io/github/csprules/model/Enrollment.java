package io.github.csprules.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A partner enrolls in the program as its declared type.
 * <p>
 * This class is immutable and thread-safe. Its text form shows the type only.
 */
public final class Enrollment extends Transaction {

    /** The facts of an enrollment. */
    public static final FactTable<Enrollment, Builder> FACTS = FactTable.<Enrollment, Builder>of()
            .fact(FactName.NEW_TO_PROGRAM, FactForm.FLAG, Enrollment::newToProgram)
            .factOrNone(FactName.PRIMARY_CONTACT_EMAIL, FactForm.TEXT, Enrollment::primaryContactEmail)
            .fact(FactName.PROFILE, CompanyProfile.FORM, Enrollment::profile)
            .fact(FactName.CAPABILITIES, FactForm.someOf(Capability.class), Enrollment::capabilities)
            .fact(FactName.ANNUAL_REVENUE_USD, FactForm.AMOUNT, Enrollment::annualRevenueUsd)
            .fact(FactName.MONTHS_AS_RESELLER, FactForm.COUNT, Enrollment::monthsAsReseller)
            .fact(
                    FactName.CAPABILITIES_ASSESSMENT,
                    FactForm.oneOf(CapabilitiesAssessment.class),
                    Enrollment::capabilitiesAssessment)
            .fact(FactName.ROLE, FactForm.oneOf(Role.class), Enrollment::role)
            .table();

    private final Fact<Boolean> newToProgram;
    private final Fact<String> primaryContactEmail;
    private final Fact<CompanyProfile> profile;
    private final Fact<List<Capability>> capabilities;
    private final Fact<BigDecimal> annualRevenueUsd;
    private final Fact<Integer> monthsAsReseller;
    private final Fact<CapabilitiesAssessment> capabilitiesAssessment;

    private Enrollment(Builder builder) {
        super(TransactionType.ENROLLMENT, builder);
        newToProgram = builder.fact(FactName.NEW_TO_PROGRAM);
        primaryContactEmail = builder.fact(FactName.PRIMARY_CONTACT_EMAIL);
        profile = builder.fact(FactName.PROFILE);
        capabilities = builder.fact(FactName.CAPABILITIES);
        annualRevenueUsd = builder.fact(FactName.ANNUAL_REVENUE_USD);
        monthsAsReseller = builder.fact(FactName.MONTHS_AS_RESELLER);
        capabilitiesAssessment = builder.fact(FactName.CAPABILITIES_ASSESSMENT);
    }

    /**
     * Starts a builder with the required parts.
     *
     * @param partner the id of the partner
     * @return the builder
     */
    public static Builder builder(String partner) {
        return new Builder(partner);
    }

    /** {@return a builder with the same statements} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the id of the partner that enrolls} */
    public String partner() {
        return partnerIds().get(0);
    }

    /** {@return whether the partner is new to the program; never none} */
    public Fact<Boolean> newToProgram() {
        return newToProgram;
    }

    /** {@return the e-mail address of the primary contact, or none} */
    public Fact<String> primaryContactEmail() {
        return primaryContactEmail;
    }

    /** {@return the company profile; never none} */
    public Fact<CompanyProfile> profile() {
        return profile;
    }

    /** {@return all capabilities of the partner; never none} */
    public Fact<List<Capability>> capabilities() {
        return capabilities;
    }

    /** {@return the CSP revenue of the last twelve months, in US dollars; never none} */
    public Fact<BigDecimal> annualRevenueUsd() {
        return annualRevenueUsd;
    }

    /** {@return the whole months for which the partner has been a reseller; never none} */
    public Fact<Integer> monthsAsReseller() {
        return monthsAsReseller;
    }

    /** {@return the result of the assessment of its capabilities; never none} */
    public Fact<CapabilitiesAssessment> capabilitiesAssessment() {
        return capabilitiesAssessment;
    }

    /** Builds an {@link Enrollment}. */
    public static final class Builder extends Transaction.Builder<Enrollment, Builder> {

        private Builder(String partner) {
            super(FACTS, id("partner", partner));
        }

        private Builder(Enrollment enrollment) {
            super(FACTS, enrollment);
        }

        @Override
        Enrollment unchecked() {
            return new Enrollment(this);
        }

        /**
         * Sets the partner.
         *
         * @param value the id of the partner
         * @return this builder
         */
        public Builder partner(String value) {
            return naming(id("partner", value));
        }

        /**
         * States whether the partner is new to the program.
         *
         * @param value true if it is
         * @return this builder
         */
        public Builder newToProgram(boolean value) {
            return state(FactName.NEW_TO_PROGRAM, value);
        }

        /**
         * States the e-mail address of the primary contact.
         *
         * @param value the address
         * @return this builder
         */
        public Builder primaryContactEmail(String value) {
            return state(FactName.PRIMARY_CONTACT_EMAIL, value);
        }

        /**
         * States that there is no e-mail address of a primary contact.
         *
         * @return this builder
         */
        public Builder noPrimaryContactEmail() {
            return stateNone(FactName.PRIMARY_CONTACT_EMAIL);
        }

        /**
         * States the company profile.
         *
         * @param value the profile
         * @return this builder
         */
        public Builder profile(CompanyProfile value) {
            return state(FactName.PROFILE, value);
        }

        /**
         * States all capabilities of the partner.
         *
         * @param value all capabilities; none if it has none
         * @return this builder
         */
        public Builder capabilities(List<Capability> value) {
            return state(FactName.CAPABILITIES, value);
        }

        /**
         * States all capabilities of the partner.
         *
         * @param values all capabilities; none if it has none
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
            return state(FactName.ANNUAL_REVENUE_USD, value);
        }

        /**
         * States the months for which the partner has been a reseller.
         *
         * @param value the whole months, 0 to 10,000
         * @return this builder
         */
        public Builder monthsAsReseller(int value) {
            return state(FactName.MONTHS_AS_RESELLER, value);
        }

        /**
         * States the result of the assessment of its capabilities.
         *
         * @param value the result
         * @return this builder
         */
        public Builder capabilitiesAssessment(CapabilitiesAssessment value) {
            return state(FactName.CAPABILITIES_ASSESSMENT, value);
        }
    }

    /** A capability that a direct-bill partner needs. */
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

    /** The result of the assessment of direct-bill capabilities. */
    public enum CapabilitiesAssessment {
        /** It has not taken part. */
        NONE,
        /** It has not passed. */
        FAILED,
        /** It has passed. */
        PASSED
    }
}
