package io.github.csprules.model;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * A partner signs the Microsoft Partner Agreement.
 * <p>
 * This class is immutable and thread-safe. Its text form shows the type only.
 */
public final class AgreementSignature extends Transaction {

    private final String partner;
    private final AgreementType agreement;
    private final Fact<Verification> verification;

    private AgreementSignature(Builder builder) {
        super(TransactionType.AGREEMENT_SIGNATURE, builder);
        partner = builder.partner;
        agreement = builder.agreement;
        verification = marked(FactName.VERIFICATION, builder.verification);
    }

    /**
     * Starts with what is always required.
     *
     * @param partner the id of the partner
     * @param agreement the agreement, {@link AgreementType#MICROSOFT_PARTNER_AGREEMENT}
     * @return the builder
     */
    public static Builder builder(String partner, AgreementType agreement) {
        return new Builder(partner, agreement);
    }

    /**
     * Returns a builder that holds everything stated here.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(partner, agreement).from(this);
        builder.verification = verification;
        return builder;
    }

    /**
     * Returns who signs.
     *
     * @return the id of the partner
     */
    public String partner() {
        return partner;
    }

    /**
     * Returns what is signed.
     *
     * @return the agreement, {@link AgreementType#MICROSOFT_PARTNER_AGREEMENT}
     */
    public AgreementType agreement() {
        return agreement;
    }

    /**
     * Returns how far Microsoft's verification of the enrollment has come.
     *
     * @return the state of the verification; never none
     */
    public Fact<Verification> verification() {
        return verification;
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
        if (agreement != AgreementType.MICROSOFT_PARTNER_AGREEMENT) {
            problems.add(
                    Problem.Code.VALUE,
                    "/agreement",
                    Problems.describe(agreement.name()),
                    "`MICROSOFT_PARTNER_AGREEMENT`");
        }
    }

    @Override
    Fact<?> fact(FactName fact) {
        return switch (fact.name()) {
            case "verification" -> verification;
            default -> super.fact(fact);
        };
    }

    @Override
    List<Object> properties() {
        return List.of(partner, agreement, verification);
    }

    /** Builds an {@link AgreementSignature}. */
    public static final class Builder extends Transaction.Builder<AgreementSignature, Builder> {

        private final String partner;
        private final AgreementType agreement;
        private Fact<Verification> verification = Fact.notStated();

        private Builder(String partner, AgreementType agreement) {
            this.partner = Objects.requireNonNull(partner, "partner");
            this.agreement = Objects.requireNonNull(agreement, "agreement");
        }

        /**
         * States how far Microsoft's verification of the enrollment has come.
         *
         * @param value the state of the verification
         * @return this builder
         */
        public Builder verification(Verification value) {
            verification = Fact.of(value);
            return this;
        }

        @Override
        void withdraw(FactName fact) {
            super.withdraw(fact);
            switch (fact.name()) {
                case "verification" -> verification = Fact.notStated();
                default -> {}
            }
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        AgreementSignature unchecked() {
            return new AgreementSignature(this);
        }
    }

    /**
     * Microsoft's verification of an enrollment.
     */
    public enum Verification {
        /** Under way. */
        PENDING,
        /** Completed: the partner may sign. */
        AUTHORIZED,
        /** Refused. */
        REJECTED
    }
}
