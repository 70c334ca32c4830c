/**
 * The rules of Microsoft's Cloud Solution Provider program: model, rules, verdicts, policy, advice and texts.
 * <p>
 * A host states what it knows, asks, and shows the answer:
 * <pre>{@code
 * Partner partner = Partner.builder("contoso", PartnerType.DIRECT_BILL, Tenant.csp("t-contoso"))
 *         .country("FR")
 *         .organization("contoso")
 *         .build();
 * Customer customer = Customer.builder("acme", Tenant.customer("t-acme"))
 *         .country("BR")
 *         .organization("acme")
 *         .build();
 * Book book = Book.builder().partners(partner).customers(customer).build();
 * Sale sale = Sale.builder(List.of("contoso"), "acme").build();
 *
 * Verdict verdict = CspPolicy.evaluate(Scenario.of(LocalDate.of(2023, 5, 2), book, sale));
 *
 * Report report = Report.of(verdict, Texts.standard(), Locale.ENGLISH);
 * report.caveats().forEach(System.out::println);
 * report.findings().forEach(finding -> System.out.println(finding.message() + " " + finding.finding().citations()));
 * report.missing().forEach(fact -> System.out.println(fact.question()));
 * }</pre>
 * {@link io.github.csprules.CspPolicy} is the door. The packages beside it are for hosts that state facts
 * ({@link io.github.csprules.model}), read verdicts ({@link io.github.csprules.verdict}), give advice
 * ({@link io.github.csprules.advice}) or write rules ({@link io.github.csprules.rule}).
 */
module io.github.csprules.core {
    // For @Transient alone, which keeps mappers that know nothing of these types from writing half of one.
    requires static java.desktop;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports io.github.csprules;
    exports io.github.csprules.advice;
    exports io.github.csprules.catalog;
    exports io.github.csprules.model;
    exports io.github.csprules.rule;
    exports io.github.csprules.verdict;
}
