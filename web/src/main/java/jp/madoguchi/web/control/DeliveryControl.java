package jp.madoguchi.web.control;

/** How a document is delivered (交付方法). */
final class DeliveryControl extends ChoiceControl {}
