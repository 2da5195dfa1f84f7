import '../directions.css';
import { directionsOf, type Pointed } from '../model/directions';

/** Which way a path goes: a sign shortly before each card that it enters. */
export function Directions({ hops }: { readonly hops: readonly Pointed[] }) {
  const { heads, cuts } = directionsOf(hops);
  return (
    <>
      {heads && <path className="map-direction" d={heads} />}
      {cuts && <path className="map-direction cut" d={cuts} />}
    </>
  );
}
