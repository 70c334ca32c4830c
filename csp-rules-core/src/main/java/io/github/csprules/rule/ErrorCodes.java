package io.github.csprules.rule;

import io.github.csprules.model.PartnerType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which error codes of a rule can come for whom: put together when it is asked for, then remembered. */
final class ErrorCodes {

    private final Map<Reason, BySubject> known = new ConcurrentHashMap<>();

    /** The codes of a reason. */
    private record BySubject(Map<PartnerType, List<String>> ofPartner, List<String> ofOther) {}

    List<String> of(RuleInfo rule, Reason reason, @Nullable PartnerType subject) {
        BySubject codes = known.get(reason);
        if (codes == null) {
            codes = bySubject(rule.errorCodes(reason));
            known.put(reason, codes);
        }
        return subject == null ? codes.ofOther : Objects.requireNonNull(codes.ofPartner.get(subject));
    }

    private static BySubject bySubject(List<Reason.ErrorCode> all) {
        Map<PartnerType, List<String>> ofPartner = new EnumMap<>(PartnerType.class);
        for (PartnerType type : PartnerType.values()) {
            ofPartner.put(
                    type,
                    all.stream()
                            .filter(code -> code.partnerTypes().isEmpty()
                                    || code.partnerTypes().contains(type))
                            .map(Reason.ErrorCode::code)
                            .toList());
        }
        return new BySubject(ofPartner, all.stream().map(Reason.ErrorCode::code).toList());
    }
}
