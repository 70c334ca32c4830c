package io.github.csprules.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Tenant;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Scenarios of the same content, told in another way: under other ids, other names, in another order. */
final class Rewritten {

    /** Keeps every digit of a number. */
    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final List<String> PARTIES = List.of("partners", "customers");

    /** Where ids of parties stand, in relationships, subscriptions and transactions. */
    private static final Set<String> REFERENCES =
            Set.of("partner", "customer", "provider", "reseller", "channel", "partners", "subjects", "of");

    /** What a verdict says in words, or says of itself: no part of the answer. */
    private static final List<String> WORDS = List.of("message", "question", "library", "reference");

    private Rewritten() {}

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Scenario changed(Scenario scenario, Consumer<ObjectNode> change) {
        ObjectNode tree = tree(CspJson.writeScenario(scenario));
        change.accept(tree);
        return CspJson.readScenario(tree.toString());
    }

    /** The same scenario with the lists of its book, and those of its parties, turned round. */
    static Scenario turnedRound(Scenario scenario) {
        return changed(scenario, tree -> {
            for (String list : List.of("partners", "customers", "subscriptions", "relationships")) {
                turnRound(tree, list);
            }
            parties(tree).forEach(party -> {
                turnRound(party, "agreements");
                turnRound(party, "affiliates");
            });
        });
    }

    private static void turnRound(ObjectNode of, String list) {
        if (of.get(list) instanceof ArrayNode array) {
            List<JsonNode> elements = new ArrayList<>();
            array.forEach(elements::add);
            Collections.reverse(elements);
            of.set(list, array.removeAll().addAll(elements));
        }
    }

    /** The same scenario, each party called by a name of this kind; or by none, if it is empty. */
    static Scenario named(Scenario scenario, String name) {
        return changed(
                scenario,
                tree -> parties(tree).forEach(party -> {
                    if (name.isEmpty()) {
                        party.remove("name");
                    } else {
                        party.put("name", name + " " + party.path("id").asText());
                    }
                }));
    }

    private static List<ObjectNode> parties(ObjectNode tree) {
        List<ObjectNode> parties = new ArrayList<>();
        PARTIES.forEach(list -> tree.path(list).forEach(party -> parties.add((ObjectNode) party)));
        return parties;
    }

    /** New ids for parties, ordered the other way round, and for tenants. */
    record Ids(Map<String, String> parties, Map<String, String> tenants) {

        static Ids of(Scenario scenario, String begin) {
            List<ObjectNode> all = Rewritten.parties(tree(CspJson.writeScenario(scenario)));
            Map<String, String> parties = new HashMap<>();
            Map<String, String> tenants = new HashMap<>();
            for (ObjectNode party : all) {
                parties.put(party.path("id").asText(), begin + (all.size() - parties.size()) + "-" + begin);
                String tenant = party.path("tenant").path("id").asText();
                tenants.putIfAbsent(tenant.toLowerCase(Locale.ROOT), begin + "in-" + (all.size() - tenants.size()));
            }
            return new Ids(parties, tenants);
        }

        /** Back again. */
        Ids reversed() {
            Map<String, String> back = new HashMap<>();
            parties.forEach((old, other) -> back.put(other, old));
            return new Ids(back, Map.of());
        }

        String party(String id) {
            return parties.getOrDefault(id, id);
        }

        /** In capitals what was in capitals: who writes a tenant otherwise still does. */
        String tenant(String id) {
            String other = tenants.getOrDefault(id.toLowerCase(Locale.ROOT), id);
            return id.equals(id.toUpperCase(Locale.ROOT)) ? other.toUpperCase(Locale.ROOT) : other;
        }

        /** The id of a party, or of each of two in {@code one/other}. */
        String reference(String id) {
            int slash = id.indexOf('/');
            return slash < 0 ? party(id) : party(id.substring(0, slash)) + "/" + party(id.substring(slash + 1));
        }
    }

    static Scenario renamed(Scenario scenario, Ids ids) {
        return changed(scenario, tree -> {
            parties(tree).forEach(party -> {
                party.put("id", ids.party(party.path("id").asText()));
                ObjectNode tenant = (ObjectNode) party.get("tenant");
                tenant.put("id", ids.tenant(tenant.path("id").asText()));
            });
            for (String list : List.of("subscriptions", "relationships")) {
                tree.path(list).forEach(each -> references(each, ids::reference));
            }
            references(tree.path("transaction"), ids::reference);
        });
    }

    /** The same scenario, with the ids of customers' tenants in capitals, and those of partners' in small letters. */
    static Scenario inOtherLetters(Scenario scenario) {
        return changed(
                scenario,
                tree -> PARTIES.forEach(list -> tree.path(list).forEach(party -> {
                    ObjectNode tenant = (ObjectNode) party.get("tenant");
                    String id = tenant.path("id").asText();
                    tenant.put(
                            "id", list.equals("customers") ? id.toUpperCase(Locale.ROOT) : id.toLowerCase(Locale.ROOT));
                })));
    }

    /** The scenario with a partner, a customer, a subscription and a relationship more, which nothing else speaks of. */
    static Scenario withStrangers(Scenario scenario) {
        String partner = Retelling.freshId(scenario, "strange-partner");
        String customer = Retelling.freshId(scenario, "strange-customer");
        Scenario more = scenario.with(
                        Partner.builder(partner, PartnerType.INDIRECT_RESELLER, Tenant.csp("tenant-of-" + partner))
                                .build())
                .with(Customer.builder(customer, Tenant.customer("tenant-of-" + customer))
                        .build())
                .with(Subscription.builder("strange-subscription", customer, Subscription.Channel.CSP)
                        .partner(partner)
                        .build());
        return more.book().statesRelationships()
                ? more.with(ResellerRelationship.of(partner, customer, Relationship.Status.REQUESTED))
                : more;
    }

    /** Puts other ids where ids of parties stand. */
    private static void references(JsonNode node, UnaryOperator<String> other) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                JsonNode value = property.getValue();
                if (value.isContainerNode()) {
                    boolean isListOfIds = REFERENCES.contains(property.getKey()) && value instanceof ArrayNode;
                    property.setValue(isListOfIds ? mapped((ArrayNode) value, other) : value);
                    references(value, other);
                } else if (REFERENCES.contains(property.getKey()) && value.isTextual()) {
                    property.setValue(TextNode.valueOf(other.apply(value.asText())));
                }
            });
        } else {
            node.forEach(element -> references(element, other));
        }
    }

    private static ArrayNode mapped(ArrayNode list, UnaryOperator<String> other) {
        ArrayNode mapped = JSON.createArrayNode();
        list.forEach(each -> mapped.add(each.isTextual() ? TextNode.valueOf(other.apply(each.asText())) : each));
        return mapped;
    }

    /** What a verdict says, without words, with other ids of parties where ids stand, its lists sorted. */
    static JsonNode content(Verdict verdict, UnaryOperator<String> other) {
        ObjectNode tree = tree(CspJson.writeVerdict(verdict));
        references(tree, other);
        arguments(tree, other);
        return sorted(tree);
    }

    private static void arguments(ObjectNode tree, UnaryOperator<String> other) {
        tree.findValues("arguments")
                .forEach(arguments -> ((ObjectNode) arguments).properties().forEach(argument -> {
                    JsonNode value = argument.getValue();
                    if (value.isTextual()) {
                        argument.setValue(TextNode.valueOf(other.apply(value.asText())));
                    } else if (value instanceof ArrayNode list) {
                        argument.setValue(mapped(list, other));
                    }
                }));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            WORDS.forEach(object::remove);
            object.properties().forEach(property -> property.setValue(sorted(property.getValue())));
            return object;
        }
        if (node instanceof ArrayNode list) {
            List<JsonNode> elements = new ArrayList<>();
            list.forEach(each -> elements.add(sorted(each)));
            elements.sort((one, two) -> one.toString().compareTo(two.toString()));
            return list.removeAll().addAll(elements);
        }
        return node;
    }
}
