/** Told when members announce a meeting. */
export class MeetingAnnounced {
  static readonly event = 'meetings.announced';
  constructor(
    readonly projectId: string,
    readonly meetingId: string,
  ) {}
}

/** Told when members change a meeting; `moved` where it is its time or its place. */
export class MeetingChanged {
  static readonly event = 'meetings.changed';
  constructor(
    readonly projectId: string,
    readonly meetingId: string,
    readonly moved: boolean,
  ) {}
}

/** Told when members call a meeting off. */
export class MeetingCancelled {
  static readonly event = 'meetings.cancelled';
  constructor(
    readonly projectId: string,
    readonly meetingId: string,
  ) {}
}
