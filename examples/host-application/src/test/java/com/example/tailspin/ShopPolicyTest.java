package com.example.tailspin;

import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.jqwik.RuleSetContract;

/** The shop's rules keep the laws that csp-rules and everything built on it rely on. */
class ShopPolicyTest implements RuleSetContract {

    @Override
    public RuleSet rules() {
        return ShopPolicy.RULES;
    }
}
