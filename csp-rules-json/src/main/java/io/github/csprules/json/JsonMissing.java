package io.github.csprules.json;

/** A property that ought to be there; it is reported where its object begins. */
final class JsonMissing extends JsonValue {

    JsonMissing(JsonObject object, String name) {
        super(Place.ofProperty(object, name, object.location()));
    }

    @Override
    String describe() {
        return "nothing";
    }
}
