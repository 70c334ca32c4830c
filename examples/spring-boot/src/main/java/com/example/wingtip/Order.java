package com.example.wingtip;

import java.time.LocalDate;

/**
 * What a reseller orders for a customer.
 *
 * @param number the number of the order
 * @param day the day on which it is sent
 * @param reseller the id of the reseller
 * @param customer the id of the customer
 */
record Order(String number, LocalDate day, String reseller, String customer) {}
