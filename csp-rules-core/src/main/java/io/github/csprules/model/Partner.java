package io.github.csprules.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One CSP account of a partner. A company has one in each region in which it does business.
 * <p>
 * This class is immutable and thread-safe. Its text form shows id and type only.
 */
public final class Partner extends Party {

    /** The facts of a partner. */
    public static final FactTable<Partner, Builder> FACTS = FactTable.<Partner, Builder>of()
            .fact(FactName.ORGANIZATION, FactForm.ID, Partner::organization)
            .fact(FactName.COUNTRY, FactForm.COUNTRY, Partner::country)
            .fact(FactName.AFFILIATES, FactForm.IDS, Partner::affiliates)
            .factOrNone(FactName.ONBOARDED_ON, FactForm.DATE, Partner::onboardedOn)
            .factOrNone(FactName.ENROLLED_ON, FactForm.DATE, Partner::enrolledOn)
            .factOrNone(FactName.MPN_ID, MpnId.FORM, Partner::mpnId)
            .fact(FactName.AGREEMENTS, FactForm.AGREEMENTS, Partner::agreements)
            .fact(FactName.AUTHORIZATION, FactForm.oneOf(Authorization.class), Partner::authorization)
            .factOrNone(FactName.REGISTRATION_ID, FactForm.TEXT, Partner::registrationId)
            .table();

    private final PartnerType type;
    private final Fact<List<String>> affiliates;
    private final Fact<LocalDate> onboardedOn;
    private final Fact<LocalDate> enrolledOn;
    private final Fact<MpnId> mpnId;
    private final Fact<Authorization> authorization;
    private final Fact<String> registrationId;

    private Partner(Builder builder) {
        super(builder);
        type = builder.type;
        affiliates = builder.fact(FactName.AFFILIATES);
        onboardedOn = builder.fact(FactName.ONBOARDED_ON);
        enrolledOn = builder.fact(FactName.ENROLLED_ON);
        mpnId = builder.fact(FactName.MPN_ID);
        authorization = builder.fact(FactName.AUTHORIZATION);
        registrationId = builder.fact(FactName.REGISTRATION_ID);
    }

    /**
     * Starts a partner with its required parts.
     *
     * @param id the id, unique among partners and customers; neither {@code scenario} nor {@code transaction}, no {@code /}
     * @param type the type of partner
     * @param tenant its CSP tenant, such as {@code Tenant.csp(…)}
     * @return the builder
     */
    public static Builder builder(String id, PartnerType type, Tenant tenant) {
        return new Builder(id, type, tenant);
    }

    /** {@return a builder with the same statements} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the type of partner} */
    public PartnerType type() {
        return type;
    }

    /** {@return all organizations affiliated with its own, empty if there are none; they need not be declared} */
    public Fact<List<String>> affiliates() {
        return affiliates;
    }

    /** {@return the first day on which the partner has a Partner Center account, or none} */
    public Fact<LocalDate> onboardedOn() {
        return onboardedOn;
    }

    /** {@return the first day on which the partner is enrolled in the program as its type, or none} */
    public Fact<LocalDate> enrolledOn() {
        return enrolledOn;
    }

    /** {@return the MPN ID associated with the account, or none} */
    public Fact<MpnId> mpnId() {
        return mpnId;
    }

    /** {@return the state of the account in the program; never none} */
    public Fact<Authorization> authorization() {
        return authorization;
    }

    /** {@return the partner's registration ID number as text, or none} */
    public Fact<String> registrationId() {
        return registrationId;
    }

    /**
     * Checks if this partner states an organization as affiliated with its own.
     *
     * @param organization the organization
     * @return true if it is among the stated affiliates
     */
    public boolean statesAffiliate(String organization) {
        if (affiliates.isNotStated()) {
            return false;
        }
        List<String> all = affiliates.get();
        for (int i = 0; i < all.size(); i++) { // by index: an iterator is not always optimized away
            if (isSame(all.get(i), organization)) {
                return true;
            }
        }
        return false;
    }

    @Override
    void check(Validator validator) {
        super.check(validator);
        if (!tenant().type().is(Tenant.Type.CSP)) {
            validator.add(Problem.Code.TENANT, "/tenant", "the type CUSTOMER", "a CSP tenant, as every partner's");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Partner that && super.equals(that) && type == that.type;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public String toString() {
        return "partner " + Visible.of(id()) + " (" + type + ")";
    }

    /** Builds a {@link Partner}. A fact that is left out is not stated: rules assume nothing and ask for it. */
    public static final class Builder extends Party.Builder<Partner, Builder> {

        private PartnerType type;

        private Builder(String id, PartnerType type, Tenant tenant) {
            super(FACTS, id, ofPartner(tenant));
            this.type = Objects.requireNonNull(type, "type");
        }

        private Builder(Partner partner) {
            super(FACTS, partner);
            type = partner.type;
        }

        @Override
        Partner unchecked() {
            return new Partner(this);
        }

        private static Tenant ofPartner(Tenant tenant) {
            return tenant.type().isNotStated() ? tenant.withType(Fact.of(Tenant.Type.CSP)) : tenant;
        }

        /**
         * Sets the type of partner.
         *
         * @param newType the type
         * @return this builder
         */
        public Builder type(PartnerType newType) {
            type = Objects.requireNonNull(newType, "type");
            return this;
        }

        /** Sets the tenant. Its type is CSP, stated or not. */
        @Override
        public Builder tenant(Tenant newTenant) {
            return super.tenant(ofPartner(newTenant));
        }

        /**
         * States all organizations affiliated with this partner's own. {@code affiliates()} states that there are none; without
         * any call, the affiliates are not known.
         *
         * @param organizations their keys; none if the partner has no affiliates
         * @return this builder
         */
        public Builder affiliates(String... organizations) {
            return affiliates(List.of(organizations));
        }

        /**
         * States all organizations affiliated with this partner's own. {@code affiliates()} states that there are none; without
         * any call, the affiliates are not known.
         *
         * @param organizations their keys; none if the partner has no affiliates
         * @return this builder
         */
        public Builder affiliates(List<String> organizations) {
            return state(FactName.AFFILIATES, organizations);
        }

        /**
         * States the first day on which the partner has a Partner Center account.
         *
         * @param day the day
         * @return this builder
         */
        public Builder onboardedOn(LocalDate day) {
            return state(FactName.ONBOARDED_ON, day);
        }

        /**
         * States that the partner has no Partner Center account.
         *
         * @return this builder
         */
        public Builder neverOnboarded() {
            return stateNone(FactName.ONBOARDED_ON);
        }

        /**
         * States the first day on which the partner is enrolled in the program as its type.
         *
         * @param day the day
         * @return this builder
         */
        public Builder enrolledOn(LocalDate day) {
            return state(FactName.ENROLLED_ON, day);
        }

        /**
         * States that the partner is not enrolled in the program as its type.
         *
         * @return this builder
         */
        public Builder neverEnrolled() {
            return stateNone(FactName.ENROLLED_ON);
        }

        /**
         * States the MPN ID associated with the account.
         *
         * @param associated the MPN ID
         * @return this builder
         */
        public Builder mpnId(MpnId associated) {
            return state(FactName.MPN_ID, associated);
        }

        /**
         * States that no MPN ID is associated with the account.
         *
         * @return this builder
         */
        public Builder noMpnId() {
            return stateNone(FactName.MPN_ID);
        }

        /**
         * States the state of the account in the program.
         *
         * @param state the state
         * @return this builder
         */
        public Builder authorization(Authorization state) {
            return state(FactName.AUTHORIZATION, state);
        }

        /**
         * States the partner's registration ID number.
         *
         * @param number the number as text, at most 1,000 characters
         * @return this builder
         */
        public Builder registrationId(String number) {
            return state(FactName.REGISTRATION_ID, number);
        }

        /**
         * States that the partner has no registration ID number.
         *
         * @return this builder
         */
        public Builder noRegistrationId() {
            return stateNone(FactName.REGISTRATION_ID);
        }
    }

    /** The state of a partner's account in the program. */
    public enum Authorization {
        /** It may do everything that its type permits. */
        ACTIVE,
        /** The capabilities of a direct-bill partner are restricted. */
        RESTRICTED,
        /** It is suspended from the program. */
        SUSPENDED
    }
}
