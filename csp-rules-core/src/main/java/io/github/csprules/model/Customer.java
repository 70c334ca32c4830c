package io.github.csprules.model;

/**
 * Someone who buys for own use.
 * <p>
 * A CSP partner that does so appears as a customer too, whose organization is the partner's. This class is immutable and
 * thread-safe. Its text form shows the id only.
 */
public final class Customer extends Party {

    /** The facts of a customer. */
    public static final FactTable<Customer, Builder> FACTS = FactTable.<Customer, Builder>of()
            .fact(FactName.ORGANIZATION, FactForm.ID, Customer::organization)
            .fact(FactName.COUNTRY, FactForm.COUNTRY, Customer::country)
            .fact(
                    FactName.TENANT_TYPE,
                    FactForm.oneOf(Tenant.Type.class),
                    customer -> customer.tenant().type(),
                    (builder, type) -> builder.tenant(builder.tenant().withType(type)))
            .fact(FactName.AGREEMENTS, FactForm.AGREEMENTS, Customer::agreements)
            .table();

    private Customer(Builder builder) {
        super(builder);
    }

    /**
     * Starts a customer with what is always required.
     *
     * @param id the id, unique among partners and customers; neither {@code scenario} nor {@code transaction}, no {@code /}
     * @param tenant its tenant; a prospect without one gets a placeholder id
     * @return the builder
     */
    public static Builder builder(String id, Tenant tenant) {
        return new Builder(id, tenant);
    }

    /** {@return a builder that holds everything stated here} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public String toString() {
        return "customer " + Visible.of(id());
    }

    /** Builds a {@link Customer}. What is left out is not stated. */
    public static final class Builder extends Party.Builder<Customer, Builder> {

        private Builder(String id, Tenant tenant) {
            super(FACTS, id, tenant);
        }

        private Builder(Customer customer) {
            super(FACTS, customer);
        }

        @Override
        Customer unchecked() {
            return new Customer(this);
        }
    }
}
