package io.github.csprules.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One CSP account of a partner. A company has one in each region that it does business in.
 * <p>
 * This class is immutable and thread-safe. Its text form shows id and type only.
 */
public final class Partner extends Party {

    private final PartnerType type;
    private final Fact<List<String>> affiliates;
    private final Fact<LocalDate> onboardedOn;
    private final Fact<LocalDate> enrolledOn;
    private final Fact<MpnId> mpnId;
    private final Fact<Boolean> restricted;
    private final Fact<String> registrationId;

    private Partner(Builder builder) {
        super(builder);
        type = builder.type;
        affiliates = marked(FactName.AFFILIATES, builder.affiliates);
        onboardedOn = marked(FactName.ONBOARDED_ON, builder.onboardedOn);
        enrolledOn = marked(FactName.ENROLLED_ON, builder.enrolledOn);
        mpnId = markedMpnId(builder.mpnId);
        restricted = marked(FactName.RESTRICTED, builder.restricted);
        registrationId = marked(FactName.REGISTRATION_ID, builder.registrationId);
    }

    private Fact<MpnId> markedMpnId(Fact<MpnId> stated) {
        if (stated.isNotStated() || stated.isNone()) {
            return marked(FactName.MPN_ID, stated);
        }
        MpnId plain = stated.get();
        MpnId marked = new MpnId(
                plain.id(),
                marked(FactName.MPN_ID_TYPE, plain.type()),
                marked(FactName.MPN_ID_COUNTRY, plain.country()));
        return marked(FactName.MPN_ID, Fact.of(marked));
    }

    /**
     * Starts a partner with what is always required.
     *
     * @param id the id, unique among partners and customers; neither {@code scenario} nor {@code transaction}, no {@code /}
     * @param type what the partner is
     * @param country its legal business location, ISO 3166-1 alpha-2 or {@code XK}
     * @param tenant its CSP tenant, such as {@code Tenant.csp(…)}
     * @return the builder
     */
    public static Builder builder(String id, PartnerType type, String country, Tenant tenant) {
        return new Builder(id, type, country, tenant);
    }

    /**
     * Returns a builder that holds everything stated here.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Returns what the partner is.
     *
     * @return the type
     */
    public PartnerType type() {
        return type;
    }

    /**
     * Returns the organizations that are affiliated with this partner's; they need not be declared.
     *
     * @return the organizations; a fact that is never none
     */
    public Fact<List<String>> affiliates() {
        return affiliates;
    }

    /**
     * Returns since when the partner has a Partner Center account.
     *
     * @return the day, or none
     */
    public Fact<LocalDate> onboardedOn() {
        return onboardedOn;
    }

    /**
     * Returns since when the partner is enrolled in the program as its type.
     *
     * @return the day, or none
     */
    public Fact<LocalDate> enrolledOn() {
        return enrolledOn;
    }

    /**
     * Returns the MPN ID associated with the account.
     *
     * @return the MPN ID, or none
     */
    public Fact<MpnId> mpnId() {
        return mpnId;
    }

    /**
     * Returns whether direct-bill capabilities are restricted.
     *
     * @return true if they are; a fact that is never none
     */
    public Fact<Boolean> restricted() {
        return restricted;
    }

    /**
     * Returns the partner's registration ID number.
     *
     * @return the number as text, or none
     */
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
        return affiliates.isStated() && affiliates.get().contains(organization);
    }

    @Override
    Fact<?> fact(FactName fact) {
        return switch (fact.name()) {
            case "affiliates" -> affiliates;
            case "onboardedOn" -> onboardedOn;
            case "enrolledOn" -> enrolledOn;
            case "mpnId" -> mpnId;
            case "mpnId.type" -> hasMpnId() ? mpnId.get().type() : Fact.notStated();
            case "mpnId.country" -> hasMpnId() ? mpnId.get().country() : Fact.notStated();
            case "restricted" -> restricted;
            case "registrationId" -> registrationId;
            default -> super.fact(fact);
        };
    }

    private boolean hasMpnId() {
        return mpnId.isStated() && !mpnId.isNone();
    }

    @Override
    Partner withdrawing(FactName fact) {
        if (fact(fact).isNotStated()) {
            return this;
        }
        Builder builder = toBuilder();
        builder.withdraw(fact);
        switch (fact.name()) {
            case "affiliates" -> builder.affiliates = Fact.notStated();
            case "onboardedOn" -> builder.onboardedOn = Fact.notStated();
            case "enrolledOn" -> builder.enrolledOn = Fact.notStated();
            case "mpnId" -> builder.mpnId = Fact.notStated();
            case "mpnId.type" -> builder.mpnId = Fact.of(mpnId.get().withType(Fact.notStated()));
            case "mpnId.country" -> builder.mpnId = Fact.of(mpnId.get().withCountry(Fact.notStated()));
            case "restricted" -> builder.restricted = Fact.notStated();
            case "registrationId" -> builder.registrationId = Fact.notStated();
            default -> {}
        }
        return builder.unchecked();
    }

    @Override
    void check(Problems problems) {
        super.check(problems);
        if (!tenant().type().is(Tenant.Type.CSP)) {
            problems.add(Problem.Code.TENANT, "/tenant", "the type CUSTOMER", "a CSP tenant, as every partner's");
        }
        if (affiliates.isStated()) {
            List<String> all = affiliates.get();
            problems.listSize("/affiliates", all.size(), 0, Problems.MAX_LIST);
            for (int i = 0; i < all.size(); i++) {
                problems.entry("/affiliates", i, all.get(i));
            }
        }
        problems.date("/onboardedOn", onboardedOn);
        problems.date("/enrolledOn", enrolledOn);
        problems.text("/registrationId", registrationId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Partner that
                && super.equals(that)
                && type == that.type
                && affiliates.equals(that.affiliates)
                && onboardedOn.equals(that.onboardedOn)
                && enrolledOn.equals(that.enrolledOn)
                && mpnId.equals(that.mpnId)
                && restricted.equals(that.restricted)
                && registrationId.equals(that.registrationId);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public String toString() {
        return "partner " + id() + " (" + type + ")";
    }

    /** Builds a {@link Partner}. What is left out is not stated. */
    public static final class Builder extends Party.Builder<Builder> {

        private final PartnerType type;
        private Fact<List<String>> affiliates = Fact.notStated();
        private Fact<LocalDate> onboardedOn = Fact.notStated();
        private Fact<LocalDate> enrolledOn = Fact.notStated();
        private Fact<MpnId> mpnId = Fact.notStated();
        private Fact<Boolean> restricted = Fact.notStated();
        private Fact<String> registrationId = Fact.notStated();

        private Builder(String id, PartnerType type, String country, Tenant tenant) {
            super(id, country, tenant.type().isNotStated() ? tenant.withType(Fact.of(Tenant.Type.CSP)) : tenant);
            this.type = Objects.requireNonNull(type, "type");
        }

        private Builder(Partner partner) {
            super(partner);
            type = partner.type;
            affiliates = partner.affiliates;
            onboardedOn = partner.onboardedOn;
            enrolledOn = partner.enrolledOn;
            mpnId = partner.mpnId;
            restricted = partner.restricted;
            registrationId = partner.registrationId;
        }

        /**
         * States the organizations affiliated with this partner's: these and no others.
         *
         * @param organizations their keys, none for no affiliates
         * @return this builder
         */
        public Builder affiliates(String... organizations) {
            return affiliates(List.of(organizations));
        }

        /**
         * States the organizations affiliated with this partner's: these and no others.
         *
         * @param organizations their keys, none for no affiliates
         * @return this builder
         */
        public Builder affiliates(List<String> organizations) {
            affiliates = Fact.of(List.copyOf(organizations));
            return this;
        }

        /**
         * States since when the partner has a Partner Center account.
         *
         * @param day the day
         * @return this builder
         */
        public Builder onboardedOn(LocalDate day) {
            onboardedOn = Fact.of(Objects.requireNonNull(day, "onboardedOn"));
            return this;
        }

        /**
         * States that the partner has no Partner Center account.
         *
         * @return this builder
         */
        public Builder neverOnboarded() {
            onboardedOn = Fact.none();
            return this;
        }

        /**
         * States since when the partner is enrolled in the program as its type.
         *
         * @param day the day
         * @return this builder
         */
        public Builder enrolledOn(LocalDate day) {
            enrolledOn = Fact.of(Objects.requireNonNull(day, "enrolledOn"));
            return this;
        }

        /**
         * States that the partner is not enrolled in the program as its type.
         *
         * @return this builder
         */
        public Builder neverEnrolled() {
            enrolledOn = Fact.none();
            return this;
        }

        /**
         * States the MPN ID associated with the account.
         *
         * @param associated the MPN ID
         * @return this builder
         */
        public Builder mpnId(MpnId associated) {
            mpnId = Fact.of(Objects.requireNonNull(associated, "mpnId"));
            return this;
        }

        /**
         * States that no MPN ID is associated with the account.
         *
         * @return this builder
         */
        public Builder noMpnId() {
            mpnId = Fact.none();
            return this;
        }

        /**
         * States whether direct-bill capabilities are restricted.
         *
         * @param isRestricted true if they are
         * @return this builder
         */
        public Builder restricted(boolean isRestricted) {
            restricted = Fact.of(isRestricted);
            return this;
        }

        /**
         * States the partner's registration ID number.
         *
         * @param number the number as text, at most 1,000 characters
         * @return this builder
         */
        public Builder registrationId(String number) {
            registrationId = Fact.of(Objects.requireNonNull(number, "registrationId"));
            return this;
        }

        /**
         * States that the partner has no registration ID number.
         *
         * @return this builder
         */
        public Builder noRegistrationId() {
            registrationId = Fact.none();
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        Partner unchecked() {
            return new Partner(this);
        }

        /**
         * Builds the partner.
         *
         * @return the partner
         * @throws InvalidScenarioException with every problem, if there is one
         */
        public Partner build() {
            Partner partner = unchecked();
            Problems problems = new Problems();
            partner.check(problems);
            problems.throwIfAny();
            return partner;
        }
    }
}
