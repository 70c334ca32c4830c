package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Whatever is made of scenarios, schema and reader agree about it, but for what a schema cannot express. */
class SchemaProperties {

    private static final List<JsonNode> CORPUS =
            CorpusScenario.all().stream().map(each -> each.tree()).toList();

    @Property(tries = 3_000)
    void values_from_elsewhere(
            @ForAll("places") Tuple2<JsonNode, JsonPointer> first,
            @ForAll("places") Tuple2<JsonNode, JsonPointer> second,
            @ForAll("places") Tuple2<JsonNode, JsonPointer> third) {
        JsonNode changed = put(second, put(first, third.get1(), third.get2()), third.get2());
        ReaderAndSchema both = new ReaderAndSchema();
        both.compare(changed.toString(), changed);
        assertThat(both.disagreements()).isEmpty();
    }

    /** Puts a value into a document, at the place where it comes from, or else at another. */
    private static JsonNode put(Tuple2<JsonNode, JsonPointer> value, JsonNode document, JsonPointer otherwise) {
        JsonNode from = value.get1().at(value.get2());
        boolean hasPlace = !document.at(value.get2()).isMissingNode();
        JsonPointer place = hasPlace ? value.get2() : otherwise;
        return document.at(place).isMissingNode() ? document : DocumentPlaces.replaced(document, place, from);
    }

    @Provide
    Arbitrary<Tuple2<JsonNode, JsonPointer>> places() {
        return Arbitraries.of(CORPUS)
                .flatMap(document ->
                        Arbitraries.of(DocumentPlaces.in(document)).map(place -> Tuple.of(document, place)));
    }
}
