package io.github.csprules.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The declarations of a book so far.
 *
 * @param <B> the builder itself
 */
abstract sealed class Declarations<B extends Declarations<B>> permits Book.Builder {

    final List<Partner> partners = new ArrayList<>();
    final List<Customer> customers = new ArrayList<>();
    final List<Subscription> subscriptions = new ArrayList<>();

    @Nullable
    List<Relationship> relationships;

    final List<FactName<?>> assumed = new ArrayList<>(0);

    /**
     * Declares partners.
     *
     * @param more the partners
     * @return this builder
     */
    public B partners(Partner... more) {
        return partners(List.of(more));
    }

    /**
     * Declares partners.
     *
     * @param more the partners
     * @return this builder
     */
    public B partners(List<Partner> more) {
        partners.addAll(List.copyOf(more));
        return self();
    }

    /**
     * Declares a partner in its current state. The book reports its problems with all others.
     *
     * @param partner the partner
     * @return this builder
     */
    public B partner(Partner.Builder partner) {
        partners.add(partner.unchecked());
        return self();
    }

    /**
     * Declares customers.
     *
     * @param more the customers
     * @return this builder
     */
    public B customers(Customer... more) {
        return customers(List.of(more));
    }

    /**
     * Declares customers.
     *
     * @param more the customers
     * @return this builder
     */
    public B customers(List<Customer> more) {
        customers.addAll(List.copyOf(more));
        return self();
    }

    /**
     * Declares a customer in its current state. The book reports its problems with all others.
     *
     * @param customer the customer
     * @return this builder
     */
    public B customer(Customer.Builder customer) {
        customers.add(customer.unchecked());
        return self();
    }

    /**
     * Declares subscriptions.
     *
     * @param more the subscriptions
     * @return this builder
     */
    public B subscriptions(Subscription... more) {
        return subscriptions(List.of(more));
    }

    /**
     * Declares subscriptions.
     *
     * @param more the subscriptions
     * @return this builder
     */
    public B subscriptions(List<Subscription> more) {
        subscriptions.addAll(List.copyOf(more));
        return self();
    }

    /**
     * Declares a subscription in its current state. The book reports its problems with all others.
     *
     * @param subscription the subscription
     * @return this builder
     */
    public B subscription(Subscription.Builder subscription) {
        subscriptions.add(subscription.unchecked());
        return self();
    }

    /**
     * States relationships, with their status on the day. All stated relationships together are all that the partners have: a
     * pair without an entry has none. {@code relationships()} states that there are none; without any call, the relationships are
     * not known.
     *
     * @param more the relationships
     * @return this builder
     */
    public B relationships(Relationship... more) {
        return relationships(List.of(more));
    }

    /**
     * States relationships, with their status on the day. All stated relationships together are all that the partners have: a
     * pair without an entry has none. {@code relationships()} states that there are none; without any call, the relationships are
     * not known.
     *
     * @param more the relationships
     * @return this builder
     */
    public B relationships(List<? extends Relationship> more) {
        if (relationships == null) {
            relationships = new ArrayList<>();
        }
        relationships.addAll(List.copyOf(more));
        return self();
    }

    /**
     * States a relationship in its current state. The book reports its problems with all others.
     *
     * @param relationship the relationship
     * @return this builder
     */
    public B relationship(Relationship.Builder<?, ?> relationship) {
        return relationships(List.of(relationship.unchecked()));
    }

    /**
     * Marks facts of the scenario itself as working assumptions.
     *
     * @param names {@code relationships}: the assumption that these are all
     * @return this builder
     */
    public B assuming(FactName<?>... names) {
        assumed.addAll(List.of(names));
        return self();
    }

    @SuppressWarnings("unchecked") // there is one builder
    private B self() {
        return (B) this;
    }
}
