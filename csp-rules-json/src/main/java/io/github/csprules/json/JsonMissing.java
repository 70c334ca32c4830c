package io.github.csprules.json;

/** A property that ought to be there; it is reported where its object begins. */
final class JsonMissing extends JsonValue {

    private final boolean isExpected;

    JsonMissing(JsonObject object, String name) {
        super(Place.ofProperty(object, name, object.position()));
        isExpected = object.isStandIn();
    }

    /** Whether the object is missing too, so that there is nothing to report. */
    boolean isExpected() {
        return isExpected;
    }

    @Override
    String describe() {
        return "nothing";
    }
}
