package io.github.csprules.benchmarks;

import am.ik.yavi.builder.ValidatorBuilder;
import am.ik.yavi.core.ConstraintViolation;
import am.ik.yavi.core.ConstraintViolations;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Violation;
import jakarta.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * The eight rules in other engines, each of which judges a flat order and reads all of its violations: a bit for each broken
 * rule, by the name under which the engine reports it.
 */
final class Engines {

    private static final List<Predicate<FlatOrder>> QUESTIONS = List.of(
            FlatOrder::isSellerType,
            FlatOrder::isRegionOfSale,
            FlatOrder::isRegionOfPartnership,
            FlatOrder::isAgreementSigned,
            FlatOrder::isResellerReady,
            FlatOrder::isPartnershipInForce,
            FlatOrder::isNoSelfOrAffiliateSale,
            FlatOrder::isCustomerTenant);

    private Engines() {}

    static int csp(Scenario scenario) {
        List<Violation> violations = EightRules.RULES.evaluate(scenario).violations();
        int broken = 0;
        for (int i = 0; i < violations.size(); i++) {
            broken |= FlatOrder.bit(violations.get(i).rule().value());
        }
        return broken;
    }

    /** The limit: ifs, and the names of those that are broken. */
    static ToIntFunction<FlatOrder> handWritten() {
        return order -> {
            List<String> violations = handWritten(order);
            int broken = 0;
            for (int i = 0; i < violations.size(); i++) {
                broken |= FlatOrder.bit(violations.get(i));
            }
            return broken;
        };
    }

    private static List<String> handWritten(FlatOrder order) {
        List<String> violations = List.of();
        if (!order.isSellerType()) {
            violations = with("seller-type", violations);
        }
        if (!order.isRegionOfSale()) {
            violations = with("region-of-sale", violations);
        }
        if (!order.isRegionOfPartnership()) {
            violations = with("region-of-partnership", violations);
        }
        if (!order.isAgreementSigned()) {
            violations = with("agreement-signed", violations);
        }
        if (!order.isResellerReady()) {
            violations = with("reseller-ready", violations);
        }
        if (!order.isPartnershipInForce()) {
            violations = with("partnership-active", violations);
        }
        if (!order.isNoSelfOrAffiliateSale()) {
            violations = with("no-self-or-affiliate-sale", violations);
        }
        if (!order.isCustomerTenant()) {
            violations = with("customer-tenant", violations);
        }
        return violations;
    }

    private static List<String> with(String rule, List<String> violations) {
        List<String> more = violations.isEmpty() ? new ArrayList<>(4) : violations;
        more.add(rule);
        return more;
    }

    static ToIntFunction<FlatOrder> yavi() {
        ValidatorBuilder<FlatOrder> builder = ValidatorBuilder.of();
        for (int i = 0; i < QUESTIONS.size(); i++) {
            String rule = FlatOrder.RULES[i];
            builder.constraintOnTarget(QUESTIONS.get(i), rule, rule, "\"{0}\" is broken");
        }
        am.ik.yavi.core.Validator<FlatOrder> validator = builder.build();
        return order -> {
            ConstraintViolations violations = validator.validate(order);
            int broken = 0;
            for (int i = 0; i < violations.size(); i++) {
                ConstraintViolation violation = violations.get(i);
                broken |= FlatOrder.bit(violation.name());
            }
            return broken;
        };
    }

    static ToIntFunction<FlatOrder> hibernateValidator() {
        jakarta.validation.Validator validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        return order -> {
            int broken = 0;
            for (jakarta.validation.ConstraintViolation<FlatOrder> violation : validator.validate(order)) {
                broken |= FlatOrder.bit(violation.getMessageTemplate());
            }
            return broken;
        };
    }

    static ToIntFunction<FlatOrder> easyRules() {
        Rules rules = new Rules();
        for (int i = 0; i < QUESTIONS.size(); i++) {
            String name = FlatOrder.RULES[i];
            Predicate<FlatOrder> question = QUESTIONS.get(i);
            rules.register(new RuleBuilder()
                    .name(name)
                    .priority(i)
                    .when(facts -> !question.test(facts.get("order")))
                    .then(facts -> facts.<List<String>>get("broken").add(name))
                    .build());
        }
        DefaultRulesEngine engine = new DefaultRulesEngine();
        return order -> {
            Facts facts = new Facts();
            facts.put("order", order);
            List<String> violations = new ArrayList<>();
            facts.put("broken", violations);
            engine.fire(rules, facts);
            int broken = 0;
            for (int i = 0; i < violations.size(); i++) {
                broken |= FlatOrder.bit(violations.get(i));
            }
            return broken;
        };
    }
}
