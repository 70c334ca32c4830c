package io.github.csprules.model;

import java.util.List;
import java.util.Objects;

/**
 * A partner signs the Microsoft Partner Agreement.
 * <p>
 * This class is immutable and thread-safe. Its text form shows the type only.
 */
public final class AgreementSignature extends Transaction {

    /** The facts of a signature. */
    public static final FactTable<AgreementSignature, Builder> FACTS = FactTable.<AgreementSignature, Builder>of()
            .fact(FactName.VERIFICATION, FactForm.oneOf(Verification.class), AgreementSignature::verification)
            .fact(FactName.ROLE, FactForm.oneOf(Role.class), AgreementSignature::role)
            .table();

    private final AgreementType agreement;
    private final Fact<Verification> verification;

    private AgreementSignature(Builder builder) {
        super(TransactionType.AGREEMENT_SIGNATURE, builder);
        agreement = builder.agreement;
        verification = builder.fact(FactName.VERIFICATION);
    }

    /**
     * Starts a builder with the required parts.
     *
     * @param partner the id of the partner
     * @param agreement the agreement, {@link AgreementType#MICROSOFT_PARTNER_AGREEMENT}
     * @return the builder
     */
    public static Builder builder(String partner, AgreementType agreement) {
        return new Builder(partner, agreement);
    }

    /** {@return a builder with the same statements} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the id of the partner that signs} */
    public String partner() {
        return partnerIds().get(0);
    }

    /** {@return the agreement, {@link AgreementType#MICROSOFT_PARTNER_AGREEMENT}} */
    public AgreementType agreement() {
        return agreement;
    }

    /** {@return the state of Microsoft's verification of the enrollment; never none} */
    public Fact<Verification> verification() {
        return verification;
    }

    @Override
    void check(Validator problems) {
        super.check(problems);
        if (agreement != AgreementType.MICROSOFT_PARTNER_AGREEMENT) {
            problems.add(Problem.Code.VALUE, "/agreement", "another agreement", "`MICROSOFT_PARTNER_AGREEMENT`");
        }
    }

    @Override
    List<Object> properties() {
        return List.of(agreement);
    }

    /** Builds an {@link AgreementSignature}. */
    public static final class Builder extends Transaction.Builder<AgreementSignature, Builder> {

        private AgreementType agreement;

        private Builder(String partner, AgreementType agreement) {
            super(FACTS, id("partner", partner));
            this.agreement = Objects.requireNonNull(agreement, "agreement");
        }

        private Builder(AgreementSignature signature) {
            super(FACTS, signature);
            agreement = signature.agreement;
        }

        @Override
        AgreementSignature unchecked() {
            return new AgreementSignature(this);
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
         * Sets the agreement.
         *
         * @param value the agreement, {@link AgreementType#MICROSOFT_PARTNER_AGREEMENT}
         * @return this builder
         */
        public Builder agreement(AgreementType value) {
            agreement = Objects.requireNonNull(value, "agreement");
            return this;
        }

        /**
         * States the state of Microsoft's verification of the enrollment.
         *
         * @param value the state of the verification
         * @return this builder
         */
        public Builder verification(Verification value) {
            return state(FactName.VERIFICATION, value);
        }
    }

    /**
     * Microsoft's verification of an enrollment.
     */
    public enum Verification {
        /** In progress. */
        PENDING,
        /** Completed: the partner may sign. */
        AUTHORIZED,
        /** Refused. */
        REJECTED
    }
}
