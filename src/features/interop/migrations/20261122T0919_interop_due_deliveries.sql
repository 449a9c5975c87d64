-- What is due is asked for address by address.
drop index interop_webhook_delivery_waiting;
create index interop_webhook_delivery_due on interop_webhook_delivery (webhook_id, next_attempt_at, id)
  where delivered_at is null;
