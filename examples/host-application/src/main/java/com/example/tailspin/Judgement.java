package com.example.tailspin;

import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;

/** What was asked, and what was answered. */
record Judgement(Scenario scenario, Verdict verdict) {}
