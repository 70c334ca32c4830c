package io.github.csprules.model;

import java.util.List;
import java.util.Objects;

/**
 * A Microsoft Partner Network ID, as associated with a partner's account.
 *
 * @param id the ID
 * @param type whether it identifies a location or the whole company
 * @param country the country of that location, ISO 3166-1 alpha-2
 */
public record MpnId(String id, Fact<Type> type, Fact<String> country) {

    /** The parts that are facts. */
    static final FactForm<MpnId> FORM = FactForm.ofParts(
            MpnId.class,
            List.of(
                    new FactPart<>(
                            FactName.MPN_ID_TYPE, FactForm.oneOf(Type.class), false, MpnId::type, MpnId::withType),
                    new FactPart<>(
                            FactName.MPN_ID_COUNTRY, FactForm.COUNTRY, false, MpnId::country, MpnId::withCountry)));

    /**
     * Creates an MPN ID.
     *
     * @param id the ID
     * @param type the type, a value or not stated
     * @param country the country, a value or not stated
     * @throws InvalidScenarioException if the ID is blank, padded or too long, or the country is unknown
     * @throws IllegalArgumentException if type or country are stated as none
     */
    public MpnId {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(country, "country");
        if (type.isNone() || country.isNone()) {
            throw new IllegalArgumentException("an MPN ID cannot be stated to have no type or no country");
        }
        Validator problems = new Validator();
        problems.id("/id", id);
        if (country.isStated()) {
            problems.country("/country", country.get());
        }
        problems.throwIfAny();
    }

    /**
     * Returns an MPN ID without type and country.
     *
     * @param id the ID
     * @return the MPN ID
     * @throws InvalidScenarioException if the ID is blank, padded or over 1,000 characters
     */
    public static MpnId of(String id) {
        return new MpnId(id, Fact.notStated(), Fact.notStated());
    }

    /**
     * Returns an MPN ID.
     *
     * @param id the ID
     * @param type the type
     * @param country the country, ISO 3166-1 alpha-2
     * @return the MPN ID
     * @throws InvalidScenarioException if the ID is blank, padded or too long, or the country is unknown
     */
    public static MpnId of(String id, Type type, String country) {
        return new MpnId(id, Fact.of(type), Fact.of(country));
    }

    MpnId withType(Fact<Type> newType) {
        return new MpnId(id, newType, country);
    }

    MpnId withCountry(Fact<String> newCountry) {
        return new MpnId(id, type, newCountry);
    }

    /** What an MPN ID identifies. */
    public enum Type {
        /** One location of the company; the type that CSP accounts are associated with. */
        LOCATION,
        /** The company as a whole. */
        GLOBAL
    }
}
