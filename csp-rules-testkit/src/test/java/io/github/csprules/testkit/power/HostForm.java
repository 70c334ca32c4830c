package io.github.csprules.testkit.power;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Stands for a host's own form of scenarios: its objects, which can be changed on the way. */
final class HostForm {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectNode root;

    private HostForm(ObjectNode root) {
        this.root = root;
    }

    static HostForm write(Scenario scenario) {
        try {
            return new HostForm((ObjectNode) JSON.readTree(CspJson.writeScenario(scenario)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Scenario read() {
        return CspJson.readScenario(root.toString());
    }

    // What there is

    ObjectNode root() {
        return root;
    }

    ObjectNode transaction() {
        return (ObjectNode) root.get("transaction");
    }

    List<ObjectNode> partners() {
        return list(root, "partners");
    }

    List<ObjectNode> customers() {
        return list(root, "customers");
    }

    List<ObjectNode> parties() {
        List<ObjectNode> parties = new ArrayList<>(partners());
        parties.addAll(customers());
        return parties;
    }

    List<ObjectNode> tenants() {
        return parties().stream().map(party -> (ObjectNode) party.get("tenant")).toList();
    }

    List<ObjectNode> mpnIds() {
        return partners().stream()
                .filter(partner -> partner.path("mpnId").isObject())
                .map(partner -> (ObjectNode) partner.get("mpnId"))
                .toList();
    }

    List<ObjectNode> agreements() {
        return parties().stream()
                .flatMap(party -> list(party, "agreements").stream())
                .toList();
    }

    List<ObjectNode> subscriptions() {
        return list(root, "subscriptions");
    }

    List<ObjectNode> soldBy() {
        return subscriptions().stream()
                .map(one -> (ObjectNode) one.get("soldBy"))
                .toList();
    }

    List<ObjectNode> relationships() {
        return list(root, "relationships");
    }

    /** The own facts of everything that may state some. */
    List<ObjectNode> ownFacts() {
        List<ObjectNode> owners = new ArrayList<>(List.of(root, transaction()));
        owners.addAll(parties());
        owners.addAll(subscriptions());
        return owners.stream()
                .filter(owner -> owner.has("extensions"))
                .map(owner -> (ObjectNode) owner.get("extensions"))
                .toList();
    }

    private static List<ObjectNode> list(ObjectNode owner, String name) {
        List<ObjectNode> all = new ArrayList<>();
        owner.path(name).forEach(one -> all.add((ObjectNode) one));
        return all;
    }

    // What becomes of it

    static Consumer<ObjectNode> lose(String name) {
        return object -> object.remove(name);
    }

    static Consumer<ObjectNode> loseIf(String name, Predicate<JsonNode> condition) {
        return object -> {
            if (object.has(name) && condition.test(object.get(name))) {
                object.remove(name);
            }
        };
    }

    static Consumer<ObjectNode> takeMissingFor(String name, JsonNode value) {
        return object -> {
            if (!object.has(name)) {
                object.set(name, value.deepCopy());
            }
        };
    }

    static Consumer<ObjectNode> change(String name, UnaryOperator<JsonNode> how) {
        return object -> {
            if (object.has(name)) {
                object.set(name, how.apply(object.get(name)));
            }
        };
    }

    static Consumer<ObjectNode> rewrite(String name, UnaryOperator<String> how) {
        return change(name, value -> value.isTextual() ? TextNode.valueOf(how.apply(value.textValue())) : value);
    }

    static Consumer<ObjectNode> changeAll(UnaryOperator<JsonNode> how) {
        return object -> object.properties().forEach(each -> each.setValue(how.apply(each.getValue())));
    }

    static Consumer<ObjectNode> swap(String one, String other) {
        return object -> {
            if (object.has(one) && object.has(other)) {
                JsonNode first = object.get(one);
                object.set(one, object.get(other));
                object.set(other, first);
            }
        };
    }

    /** The list in another order, or with fewer. */
    static Consumer<ObjectNode> relist(String name, UnaryOperator<List<JsonNode>> how) {
        return change(name, value -> {
            List<JsonNode> all = new ArrayList<>();
            value.forEach(all::add);
            ArrayNode list = JSON.createArrayNode();
            how.apply(all).forEach(list::add);
            return value.isArray() ? list : value;
        });
    }
}
