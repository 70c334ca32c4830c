package com.example.wingtip;

import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Routes;
import io.github.csprules.model.Book;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.spring.VerdictCounters;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers orders. Verdicts and advice are written as csp-rules writes them; an order that names nobody known is answered with a
 * problem document.
 */
@RestController
@RequestMapping("/orders")
class Orders {

    private final Books books;
    private final RuleSet rules;
    private final Routes routes;
    private final VerdictCounters counters;

    Orders(Books books, RuleSet rules, VerdictCounters counters) {
        this.books = books;
        this.rules = rules;
        this.routes = Routes.of(rules);
        this.counters = counters;
    }

    /** May it be sent, and if not, why not? */
    @PostMapping("/evaluate")
    Verdict evaluate(@RequestBody Order order) {
        return counters.count(rules.evaluate(scenario(order)));
    }

    /** What has to be done, and in which order, so that it may be sent? */
    @PostMapping("/advice")
    Advice advice(@RequestBody Order order) {
        return routes.find(scenario(order));
    }

    private Scenario scenario(Order order) {
        Book book = books.book();
        Sale.Builder sale = Sale.builder(List.of(Books.PROVIDER, order.reseller()), order.customer());
        book.partner(order.reseller())
                .flatMap(Orders::mpnId)
                .ifPresent(sale::partnerIdOnRecord);
        return Scenario.builder(order.day(), book, sale)
                .reference("order-" + order.number())
                .build();
    }

    private static Optional<String> mpnId(Partner reseller) {
        return reseller.mpnId().isStated() ? Optional.of(reseller.mpnId().get().id()) : Optional.empty();
    }
}
