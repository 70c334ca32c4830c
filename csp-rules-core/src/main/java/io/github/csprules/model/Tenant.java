package io.github.csprules.model;

import java.util.Locale;
import java.util.Objects;

/**
 * A tenant of a Microsoft cloud.
 * <p>
 * Comparison of tenant ids ignores case (A to Z). The text form does not show the id.
 *
 * @param id the tenant's id, a GUID or a domain name; for a prospect without a tenant any placeholder
 * @param type the use of the tenant; a fact of customers, always {@code CSP} for partners
 * @param cloud its cloud
 */
public record Tenant(String id, Fact<Type> type, Cloud cloud) {

    /**
     * Creates a tenant.
     *
     * @param id the id
     * @param type the type, a value or not stated
     * @param cloud the cloud
     * @throws InvalidScenarioException if the id is blank, padded or over 1,000 characters
     * @throws IllegalArgumentException if the type is stated as none
     */
    public Tenant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(cloud, "cloud");
        if (type.isNone()) {
            throw new IllegalArgumentException("a tenant cannot be stated to have no type");
        }
        Validator problems = new Validator();
        problems.id("/id", id);
        problems.throwIfAny();
    }

    /**
     * Returns a tenant of the public cloud whose type is not stated.
     *
     * @param id the id
     * @return the tenant
     * @throws InvalidScenarioException if the id is blank, padded or over 1,000 characters
     */
    public static Tenant of(String id) {
        return new Tenant(id, Fact.notStated(), Cloud.GLOBAL);
    }

    /**
     * Returns a partner's tenant for its CSP business, in the public cloud.
     *
     * @param id the id
     * @return the tenant
     * @throws InvalidScenarioException if the id is blank, padded or over 1,000 characters
     */
    public static Tenant csp(String id) {
        return new Tenant(id, Fact.of(Type.CSP), Cloud.GLOBAL);
    }

    /**
     * Returns a tenant for internal use, in the public cloud.
     *
     * @param id the id
     * @return the tenant
     * @throws InvalidScenarioException if the id is blank, padded or over 1,000 characters
     */
    public static Tenant customer(String id) {
        return new Tenant(id, Fact.of(Type.CUSTOMER), Cloud.GLOBAL);
    }

    /**
     * Returns this tenant in another cloud.
     *
     * @param newCloud the cloud
     * @return the tenant there
     */
    public Tenant in(Cloud newCloud) {
        return new Tenant(id, type, newCloud);
    }

    Tenant withType(Fact<Type> newType) {
        return newType.equals(type) ? this : new Tenant(id, newType, cloud);
    }

    /** A key that is equal for all spellings of an id. */
    String key() {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) >= 'A' && id.charAt(i) <= 'Z') {
                return asciiLowerCase(id);
            }
        }
        return id;
    }

    private static String asciiLowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
        return lower.toString();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "a tenant in %s", cloud);
    }

    /** The Microsoft cloud of a tenant. */
    public enum Cloud {
        /** The public cloud. */
        GLOBAL,
        /** Microsoft Cloud for US Government. */
        US_GOVERNMENT,
        /** Microsoft Cloud Germany. */
        GERMANY,
        /** The cloud operated by 21Vianet in China. */
        CHINA
    }

    /** The use of a tenant. */
    public enum Type {
        /** A tenant for CSP business, as every partner has. */
        CSP,
        /** A tenant for internal use, the target of bought services. */
        CUSTOMER
    }
}
