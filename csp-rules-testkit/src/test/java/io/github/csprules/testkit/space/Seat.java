package io.github.csprules.testkit.space;

import io.github.csprules.model.PartnerType;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Which of several partners a point speaks of; all others are good. There is always one: the second of one is the first. */
enum Seat {
    LAST,
    FIRST,
    SECOND,
    EVERY;

    /** The ids of the partners, in order. */
    static final List<String> IDS = List.of("first", "second", "third");

    boolean isAt(int index, int count) {
        return switch (this) {
            case FIRST -> index == 0;
            case SECOND -> index == Math.min(1, count - 1);
            case LAST -> index == count - 1;
            case EVERY -> true;
        };
    }

    /** All channels of up to so many partners; a provider and its reseller first. */
    static Dimension<List<PartnerType>> channels(String name, int most) {
        List<List<PartnerType>> all = new ArrayList<>();
        all.add(List.of(PartnerType.INDIRECT_PROVIDER, PartnerType.INDIRECT_RESELLER));
        List<List<PartnerType>> ofLength = List.of(List.of());
        for (int length = 1; length <= most; length++) {
            List<List<PartnerType>> longer = new ArrayList<>();
            for (List<PartnerType> shorter : ofLength) {
                for (PartnerType type : PartnerType.values()) {
                    List<PartnerType> one = new ArrayList<>(shorter);
                    one.add(type);
                    longer.add(List.copyOf(one));
                }
            }
            ofLength = longer;
            longer.stream().filter(one -> !all.contains(one)).forEach(all::add);
        }
        Dimension<List<PartnerType>> dimension = Dimension.named(name);
        for (List<PartnerType> types : all) {
            StringJoiner label = new StringJoiner(" > ");
            types.forEach(type -> label.add(type.name()));
            dimension = dimension.value(label.toString(), types);
        }
        return dimension;
    }
}
