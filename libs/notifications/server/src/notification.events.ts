/** A delivery waits to be made. */
export class DeliveryDue {
  static readonly event = 'notifications.delivery_due';
  constructor(readonly deliveryId: string) {}
}
