package io.github.csprules.testkit.reading;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.FactName;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Transaction;
import io.github.csprules.model.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Random transactions of parties that are named {@code p0}, {@code p1} and so on, and {@code c0}. */
final class WildTransactions {

    /** Web mail, and what only looks like it. */
    static final List<String> MAIL_DOMAINS = List.of("""
            gmail.com googlemail.com yahoo.com yahoo.fr yahoo.de yahoo.co.uk yahoo.co.jp ymail.com rocketmail.com
            icloud.com me.com mac.com aol.com outlook.com outlook.fr outlook.de hotmail.com hotmail.fr hotmail.co.uk
            live.com live.fr msn.com
            gmail.fr yahoo.it yahoo.co ymail.fr aol.de outlook.es hotmail.de live.de live.co.uk msn.de gmx.de web.de
            yahoo.com.br hotmail.co.za gmail.co live.com.au aol.org msn.net yahoo.co.com outlook.com.com hotmail.com.u1
            icloud.c icloud.com.cnn gmail.c-m live.co me.fr mac.de me.com.au me.co.uk
            orange.fr mail.ru qq.com proton.me mail.com com.gmail contoso.com notgmail.com home.com com gmail
            gmail.com.contoso.com""".split("\\s+", -1));

    private final Luck luck;
    private final LocalDate asOf;
    private final List<Subscription> subscriptions;

    WildTransactions(Luck luck, LocalDate asOf, List<Subscription> subscriptions) {
        this.luck = luck;
        this.asOf = asOf;
        this.subscriptions = subscriptions;
    }

    Transaction transaction(TransactionType type, int cast) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < cast; i++) {
            named.add("p" + i);
        }
        return switch (type) {
            case SALE -> sale(named);
            case PARTNERSHIP -> partnership();
            case PARTNERSHIP_REMOVAL -> removal();
            case CUSTOMER_RELATIONSHIP -> customerRelationship(named);
            case RESELLER_ASSIGNMENT -> assignment();
            case SUPPORT_ENGAGEMENT -> engagement();
            case ENROLLMENT -> enrollment();
            case AGREEMENT_SIGNATURE -> signature();
        };
    }

    private Transaction sale(List<String> channel) {
        Sale.Builder sale = Sale.builder(channel, "c0");
        if (luck.chance(0.5)) {
            sale.offer(Sale.Offer.of(luck.pick(List.of(Sale.Offer.Publisher.values()))));
        }
        if (luck.chance(0.6)) {
            sale.partnerIdOnRecord(luck.isWild() ? luck.pick(List.of("mpn-0", "mpn-9", "MPN-1")) : "mpn-1");
        }
        luck.state(() -> sale.partnerOnRecordAttested(true), () -> sale.partnerOnRecordAttested(false), () -> {});
        if (luck.isWild()) {
            sale.kind(luck.pick(List.of(Sale.Kind.values())));
        }
        sale.newCustomer(sale.build().kind() == Sale.Kind.NEW_ORDER && luck.chance(0.2));
        anyRole(sale);
        return assuming(sale.build(), Sale::toBuilder);
    }

    private Transaction partnership() {
        PartnershipRequest.Builder request = PartnershipRequest.builder("p0", "p1");
        luck.state(
                () -> request.acceptedBy(Role.GLOBAL_ADMIN),
                () -> request.acceptedBy(luck.pick(List.of(Role.values()))),
                request::notAccepted,
                () -> {});
        anyRole(request);
        return assuming(request.build(), PartnershipRequest::toBuilder);
    }

    private Transaction removal() {
        PartnershipRemoval.Builder removal = PartnershipRemoval.builder(
                "p0",
                "p1",
                luck.isWild()
                        ? luck.pick(List.of(PartnershipRemoval.Requester.values()))
                        : asOf.isBefore(LocalDate.of(2020, 6, 29)) || luck.chance(0.3)
                                ? PartnershipRemoval.Requester.MICROSOFT_SUPPORT
                                : PartnershipRemoval.Requester.PROVIDER);
        luck.state(() -> removal.goodFaith(true), () -> removal.goodFaith(false), () -> {});
        luck.state(
                () -> removal.legalNotice(luck.pick(
                        List.of(PartnershipRemoval.LegalNotice.NOT_REQUIRED, PartnershipRemoval.LegalNotice.GIVEN))),
                () -> removal.legalNotice(PartnershipRemoval.LegalNotice.OUTSTANDING),
                () -> {});
        anyRole(removal);
        return assuming(removal.build(), PartnershipRemoval::toBuilder);
    }

    private Transaction customerRelationship(List<String> asking) {
        CustomerRelationshipRequest.Builder request = CustomerRelationshipRequest.builder(asking, "c0");
        luck.state(
                () -> request.acceptedBy(Role.GLOBAL_ADMIN),
                () -> request.acceptedBy(luck.pick(List.of(Role.values()))),
                request::notAccepted,
                () -> {});
        luck.state(() -> request.delegatedAdmin(true), () -> request.delegatedAdmin(false), () -> {});
        anyRole(request);
        return assuming(request.build(), CustomerRelationshipRequest::toBuilder);
    }

    private Transaction assignment() {
        ResellerAssignment.Builder assignment =
                ResellerAssignment.builder("p0", "p1", "c0", luck.pick(List.of(ResellerAssignment.Purpose.values())));
        if (!luck.isWild()) {
            assignment.subscription("s0");
        } else if (luck.chance(0.6)) {
            assignment.subscription(luck.pick(subscriptions).id());
        }
        luck.state(() -> assignment.newCustomer(true), () -> assignment.newCustomer(false), () -> {});
        luck.state(
                () -> assignment.mpnId("mpn-1"),
                () -> assignment.mpnId(luck.pick(List.of("mpn-0", "mpn-9"))),
                () -> {});
        anyRole(assignment);
        return assuming(assignment.build(), ResellerAssignment::toBuilder);
    }

    private Transaction engagement() {
        SupportEngagement.Builder engagement = SupportEngagement.builder(
                "p0", "c0", luck.isWild() ? luck.pick(subscriptions).id() : "s0");
        anyRole(engagement);
        return engagement.build();
    }

    private Transaction enrollment() {
        Enrollment.Builder enrollment = Enrollment.builder("p0");
        luck.state(
                () -> enrollment.newToProgram(luck.chance(0.3)),
                () -> enrollment.newToProgram(luck.chance(0.5)),
                () -> {});
        luck.state(
                () -> enrollment.primaryContactEmail(
                        luck.pick(List.of("ann@contoso.com", "a.b@x.notgmail.com", "İ@İ.tr"))),
                () -> enrollment.primaryContactEmail(luck.pick(List.of("", " ", "\u2003", "\u00a0"))),
                () -> enrollment.primaryContactEmail(luck.pick(List.of(
                        " ann@contoso.com",
                        "ann@contoso.com\n",
                        "an n@contoso.com",
                        "ann@con\u2003toso.com",
                        "ann@con\u00a0toso.com",
                        "ann.contoso.com",
                        "annSale.Offercontoso.com",
                        "ann@b@contoso.com",
                        "@contoso.com",
                        "ann@contoso",
                        "ann@contoso.",
                        "ann@.com",
                        "ann@contoso..com",
                        "ann@"))),
                () -> enrollment.primaryContactEmail(mailAddress()),
                () -> enrollment.primaryContactEmail(
                        luck.chance(0.9) ? mailAddress() : "ann@yahoo.co.u\u212a"), // Kelvin
                enrollment::noPrimaryContactEmail,
                () -> {});
        luck.state(() -> enrollment.profile(profile()), () -> enrollment.profile(profile()), () -> {});
        luck.state(
                () -> enrollment.capabilities(
                        Enrollment.Capability.MANAGED_SERVICES,
                        Enrollment.Capability.API_INTEGRATION,
                        Enrollment.Capability.BILLING,
                        Enrollment.Capability.SUPPORT),
                () -> enrollment.capabilities(luck.pick(List.of(
                        List.of(),
                        List.of(Enrollment.Capability.SUPPORT, Enrollment.Capability.SUPPORT),
                        List.of(
                                Enrollment.Capability.API_INTEGRATION,
                                Enrollment.Capability.BILLING,
                                Enrollment.Capability.SUPPORT)))),
                () -> {});
        luck.state(
                () -> enrollment.annualRevenueUsd(
                        new BigDecimal(luck.pick(List.of("300000", "300000.00", "300000.01")))),
                () -> enrollment.annualRevenueUsd(new BigDecimal(luck.pick(List.of("0", "299999.999999")))),
                () -> {});
        luck.state(
                () -> enrollment.monthsAsReseller(luck.pick(List.of(12, 13))),
                () -> enrollment.monthsAsReseller(luck.pick(List.of(0, 11))),
                () -> {});
        luck.state(
                () -> enrollment.capabilitiesAssessment(luck.pick(
                        List.of(Enrollment.CapabilitiesAssessment.PASSED, Enrollment.CapabilitiesAssessment.NONE))),
                () -> enrollment.capabilitiesAssessment(Enrollment.CapabilitiesAssessment.FAILED),
                () -> {});
        roleAsFact(enrollment);
        return assuming(enrollment.build(), Enrollment::toBuilder);
    }

    private CompanyProfile profile() {
        CompanyProfile profile = CompanyProfile.empty();
        for (FactName<?> part : CompanyProfile.PARTS) {
            if (!luck.isWild()) {
                profile = profile.with(part, "x");
            } else if (luck.chance(0.5)) {
                profile = luck.chance(0.5)
                        ? profile.withNone(part)
                        : profile.with(part, luck.pick(List.of("", " \t", "y")));
            }
        }
        return profile;
    }

    private Transaction signature() {
        AgreementSignature.Builder signature =
                AgreementSignature.builder("p0", AgreementType.MICROSOFT_PARTNER_AGREEMENT);
        luck.state(
                () -> signature.verification(AgreementSignature.Verification.AUTHORIZED),
                () -> signature.verification(AgreementSignature.Verification.PENDING),
                () -> signature.verification(AgreementSignature.Verification.REJECTED),
                () -> {});
        roleAsFact(signature);
        return assuming(signature.build(), AgreementSignature::toBuilder);
    }

    private void roleAsFact(Transaction.Builder<?, ?> transaction) {
        luck.state(
                () -> transaction.role(Role.GLOBAL_ADMIN),
                () -> transaction.role(luck.pick(List.of(Role.values()))),
                () -> {});
    }

    /** Where the role need not be told. */
    private void anyRole(Transaction.Builder<?, ?> transaction) {
        if (luck.chance(0.5)) {
            transaction.role(luck.isWild() ? luck.pick(List.of(Role.values())) : Role.GLOBAL_ADMIN);
        }
    }

    private <T extends Transaction, B extends Transaction.Builder<T, B>> T assuming(T plain, Function<T, B> copy) {
        FactName<?>[] assumed = luck.assumed(
                plain.type().facts(),
                fact -> copy.apply(plain).assuming(fact).problems().isEmpty());
        return copy.apply(plain).assuming(assumed).build();
    }

    private String mailAddress() {
        String domain = luck.pick(MAIL_DOMAINS);
        String host = luck.pick(List.of("", "", "mail.", "a.b."));
        return "ann@" + host + (luck.chance(0.2) ? domain.toUpperCase(Locale.ROOT) : domain);
    }
}
