package io.github.csprules.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Someone who buys for own use.
 * <p>
 * A CSP partner that does so appears as a customer too, whose organization is the partner's. This class is immutable and
 * thread-safe. Its text form shows the id only.
 */
public final class Customer extends Party {

    private Customer(Builder builder) {
        super(builder);
    }

    /**
     * Starts a customer with what is always required.
     *
     * @param id the id, unique among partners and customers; neither {@code scenario} nor {@code transaction}, no {@code /}
     * @param country the country set in its tenant, ISO 3166-1 alpha-2 or {@code XK}
     * @param tenant its tenant; a prospect without one gets a placeholder id
     * @return the builder
     */
    public static Builder builder(String id, String country, Tenant tenant) {
        return new Builder(id, country, tenant);
    }

    /**
     * Returns a builder that holds everything stated here.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    Fact<?> fact(FactName fact) {
        return fact.equals(FactName.TENANT_TYPE) ? tenant().type() : super.fact(fact);
    }

    @Override
    Customer withdrawing(FactName fact) {
        Builder builder = toBuilder();
        builder.withdraw(fact);
        if (fact.equals(FactName.TENANT_TYPE)) {
            builder.tenant = tenant().withType(Fact.notStated());
        }
        return builder.unchecked();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Customer && super.equals(other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id());
    }

    @Override
    public String toString() {
        return "customer " + id();
    }

    /** Builds a {@link Customer}. What is left out is not stated. */
    public static final class Builder extends Party.Builder<Builder> {

        private Builder(String id, String country, Tenant tenant) {
            super(id, country, tenant);
        }

        private Builder(Customer customer) {
            super(customer);
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        Customer unchecked() {
            return new Customer(this);
        }

        /**
         * Builds the customer.
         *
         * @return the customer
         * @throws InvalidScenarioException with every problem, if there is one
         */
        public Customer build() {
            Customer customer = unchecked();
            Problems problems = new Problems();
            customer.check(problems);
            problems.throwIfAny();
            return customer;
        }
    }
}
