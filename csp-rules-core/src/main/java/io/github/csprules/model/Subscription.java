package io.github.csprules.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A purchase of a customer, and how it was sold.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class Subscription {

    private final String id;
    private final String customer;
    private final Channel channel;
    private final @Nullable String partner;
    private final @Nullable String reseller;
    private final Extensions extensions;

    private Subscription(Builder builder) {
        id = builder.id;
        customer = builder.customer;
        channel = builder.channel;
        partner = builder.partner;
        reseller = builder.reseller;
        extensions = builder.extensions;
    }

    /**
     * Starts a subscription with its required parts.
     *
     * @param id the id, unique among subscriptions
     * @param customer the id of the customer that has it
     * @param channel how it was sold; {@link Channel#CSP} requires a {@linkplain Builder#partner partner}
     * @return the builder
     */
    public static Builder builder(String id, String customer, Channel channel) {
        return new Builder(id, customer, channel);
    }

    /** {@return a builder with the same statements} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, customer, channel);
        builder.partner = partner;
        builder.reseller = reseller;
        builder.extensions = extensions;
        return builder;
    }

    /** {@return the id, unique among subscriptions} */
    public String id() {
        return id;
    }

    /** {@return the id of the customer that has it} */
    public String customer() {
        return customer;
    }

    /** {@return the sales channel} */
    public Channel channel() {
        return channel;
    }

    /** {@return the id of the partner that ordered it from Microsoft, if it was sold through CSP} */
    public Optional<String> partner() {
        return Optional.ofNullable(partner);
    }

    /** {@return the id of the reseller, if there was one} */
    public Optional<String> reseller() {
        return Optional.ofNullable(reseller);
    }

    /** {@return the host's own facts} */
    public Extensions extensions() {
        return extensions;
    }

    /**
     * Checks if a partner ordered it from Microsoft.
     *
     * @param seller a partner
     * @return true if it was sold through CSP and this partner ordered it
     */
    public boolean isOrderedBy(Partner seller) {
        return seller.id().equals(partner);
    }

    /**
     * Checks if a partner sold it.
     *
     * @param seller a partner
     * @return true if it was sold through CSP by this partner, or with it as the reseller
     */
    public boolean isSoldThrough(Partner seller) {
        return isOrderedBy(seller) || seller.id().equals(reseller);
    }

    void check(Validator problems) {
        problems.id("/id", id);
        problems.id("/customer", customer);
        problems.optionalId("/soldBy/partner", partner);
        problems.optionalId("/soldBy/reseller", reseller);
        if (channel == Channel.CSP) {
            if (partner == null) {
                problems.add(Problem.Code.SOLD_BY, "/soldBy/partner", "nothing", "the partner who sold it through CSP");
            }
        } else {
            notAllowed(problems, "/soldBy/partner", partner);
            notAllowed(problems, "/soldBy/reseller", reseller);
        }
        extensions.check(problems);
    }

    private static void notAllowed(Validator problems, String pointer, @Nullable String seller) {
        if (seller != null) {
            problems.add(Problem.Code.SOLD_BY, pointer, "a partner", "nothing, as it was not sold through CSP");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subscription that
                && id.equals(that.id)
                && customer.equals(that.customer)
                && channel == that.channel
                && Objects.equals(partner, that.partner)
                && Objects.equals(reseller, that.reseller)
                && extensions.equals(that.extensions);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "subscription " + Visible.of(id);
    }

    /** Builds a {@link Subscription}. */
    public static final class Builder {

        private String id;
        private String customer;
        private Channel channel;
        private @Nullable String partner;
        private @Nullable String reseller;
        private Extensions extensions = Extensions.none();

        private Builder(String id, String customer, Channel channel) {
            this.id = Objects.requireNonNull(id, "id");
            this.customer = Objects.requireNonNull(customer, "customer");
            this.channel = Objects.requireNonNull(channel, "channel");
        }

        /**
         * Sets the id.
         *
         * @param newId the id, unique among subscriptions
         * @return this builder
         */
        public Builder id(String newId) {
            id = Objects.requireNonNull(newId, "id");
            return this;
        }

        /**
         * Sets the customer.
         *
         * @param owner the id of the customer
         * @return this builder
         */
        public Builder customer(String owner) {
            customer = Objects.requireNonNull(owner, "customer");
            return this;
        }

        /**
         * Sets the sales channel.
         *
         * @param newChannel the sales channel
         * @return this builder
         */
        public Builder channel(Channel newChannel) {
            channel = Objects.requireNonNull(newChannel, "channel");
            return this;
        }

        /**
         * Removes the partner that ordered it from Microsoft.
         *
         * @return this builder
         */
        public Builder noPartner() {
            partner = null;
            return this;
        }

        /**
         * Removes the reseller.
         *
         * @return this builder
         */
        public Builder noReseller() {
            reseller = null;
            return this;
        }

        /**
         * Sets the partner that ordered it from Microsoft.
         *
         * @param seller the id of the partner
         * @return this builder
         */
        public Builder partner(String seller) {
            partner = Objects.requireNonNull(seller, "partner");
            return this;
        }

        /**
         * Sets the reseller.
         *
         * @param seller the id of the reseller
         * @return this builder
         */
        public Builder reseller(String seller) {
            reseller = Objects.requireNonNull(seller, "reseller");
            return this;
        }

        /**
         * States facts for the host's own rules.
         *
         * @param own the host's facts
         * @return this builder
         */
        public Builder extensions(Extensions own) {
            extensions = Objects.requireNonNull(own, "extensions");
            return this;
        }

        Subscription unchecked() {
            return new Subscription(this);
        }

        /**
         * Lists the problems so far.
         *
         * @return the problems, with pointers relative to this subscription; none if it can be built
         */
        public List<Problem> problems() {
            Validator problems = new Validator();
            unchecked().check(problems);
            return problems.toList();
        }

        /**
         * Builds the subscription.
         *
         * @return the subscription
         * @throws InvalidScenarioException with every problem, if there is one
         */
        public Subscription build() {
            Subscription subscription = unchecked();
            Validator problems = new Validator();
            subscription.check(problems);
            problems.throwIfAny();
            return subscription;
        }
    }

    /** A sales channel of subscriptions. */
    public enum Channel {
        /** Through the Cloud Solution Provider program. */
        CSP,
        /** By Microsoft itself. */
        MICROSOFT,
        /** By Microsoft with the help of an advisor. */
        ADVISOR,
        /** Through an Open license program. */
        OPEN,
        /** Under an Enterprise Agreement. */
        EA,
        /** In any other way. */
        OTHER
    }
}
