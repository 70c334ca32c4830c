package io.github.csprules.model;

/**
 * A company that buys for its own use.
 * <p>
 * Declare a CSP partner that buys for itself as a customer too, with the partner's organization. This class is immutable and
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
     * Starts a customer with its required parts.
     *
     * @param id the id, unique among partners and customers; neither {@code scenario} nor {@code transaction}, no {@code /}
     * @param tenant its tenant; a prospect without one gets a placeholder id
     * @return the builder
     */
    public static Builder builder(String id, Tenant tenant) {
        return new Builder(id, tenant);
    }

    /** {@return a builder with the same statements} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public String toString() {
        return "customer " + Visible.of(id());
    }

    /** Builds a {@link Customer}. A fact that is left out is not stated: rules assume nothing and ask for it. */
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
